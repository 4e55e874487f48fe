package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.board.Replica.Step;

class ReplicaTest {

  private final Replica replica = new Replica();

  @Test
  void knowsNothingAtFirstAndAsksForIt() {
    assertThat(replica.revision()).isZero();
    assertThat(replica.values()).isEmpty();
    assertThat(replica.receive(new Delta(4, 5, Map.of("a", 1)))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.receive(Delta.heartbeat(5))).isEqualTo(Step.ASK_SINCE);
  }

  @Test
  void fullDeltaReplacesEverything() {
    replica.receive(new Delta(0, 9, Map.of("a", 1, "b", 2)));

    assertThat(replica.receive(new Delta(0, 5, Map.of("a", 3)))).isEqualTo(Step.REPLACED);
    assertThat(replica.revision()).isEqualTo(5);
    assertThat(replica.values()).isEqualTo(Map.of("a", 3));
  }

  @Test
  void nextDeltaIsTaken() {
    replica.receive(new Delta(0, 5, Map.of("a", 1, "b", 2)));

    assertThat(replica.receive(new Delta(5, 7, Map.of("a", 3)))).isEqualTo(Step.TAKEN);
    assertThat(replica.revision()).isEqualTo(7);
    assertThat(replica.values()).isEqualTo(Map.of("a", 3, "b", 2));
  }

  @Test
  void deltaThatReachesFartherBackIsTaken() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(new Delta(2, 7, Map.of("a", 3)))).isEqualTo(Step.TAKEN);
  }

  @Test
  void oldDeltaIsDropped() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(new Delta(3, 5, Map.of("a", 3)))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(new Delta(3, 4, Map.of("a", 3)))).isEqualTo(Step.DROPPED);
    assertThat(replica.values()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void missedDeltaIsAskedFor() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(new Delta(6, 7, Map.of("a", 3)))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.receive(Delta.heartbeat(6))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.revision()).isEqualTo(5);
  }

  @Test
  void heartbeatOfTheSameRevisionIsDropped() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(Delta.heartbeat(5))).isEqualTo(Step.DROPPED);
  }

  @Test
  void boardThatStaysBehindHasAnotherPast() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(Delta.heartbeat(4))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(Delta.heartbeat(4))).isEqualTo(Step.ASK_ALL);
  }

  @Test
  void oneHeartbeatThatWasOvertakenIsNoOtherPast() {
    replica.receive(new Delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(Delta.heartbeat(4))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(Delta.heartbeat(5))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(Delta.heartbeat(4))).isEqualTo(Step.DROPPED);
  }

  @Test
  void knowsWhatAReaderLacks() {
    replica.receive(new Delta(0, 5, Map.of("a", 1, "b", 2)));
    replica.receive(new Delta(5, 6, Map.of("a", 3)));
    replica.receive(new Delta(6, 8, Map.of("c", 4)));

    assertThat(replica.since(8)).isEqualTo(Delta.heartbeat(8));
    assertThat(replica.since(6)).isEqualTo(new Delta(6, 8, Map.of("c", 4)));
    assertThat(replica.since(5)).isEqualTo(new Delta(5, 8, Map.of("a", 3, "c", 4)));
  }

  @Test
  void doesNotKnowWhatWasBeforeItsOwnTimeOrIsAfterIt() {
    replica.receive(new Delta(0, 5, Map.of("a", 1, "b", 2)));

    Delta everything = new Delta(0, 5, Map.of("a", 1, "b", 2));
    assertThat(replica.since(4)).isEqualTo(everything);
    assertThat(replica.since(6)).isEqualTo(everything);
    assertThat(replica.since(0)).isEqualTo(everything);
  }
}
