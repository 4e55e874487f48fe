package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;
import static slidersync.support.Deltas.heartbeat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.Replica;
import slidersync.sync.Replica.Step;

class ReplicaTest {

  private final Replica replica = new Replica();

  @Test
  void emptyReplicaAsksForEverything() {
    assertThat(replica.revision()).isZero();
    assertThat(replica.values()).isEmpty();
    assertThat(replica.receive(delta(4, 5, Map.of("a", 1)))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.receive(heartbeat(5))).isEqualTo(Step.ASK_SINCE);
  }

  @Test
  void fullDeltaReplacesEverything() {
    replica.receive(delta(0, 9, Map.of("a", 1, "b", 2)));

    assertThat(replica.receive(delta(0, 5, Map.of("a", 3)))).isEqualTo(Step.REPLACED);
    assertThat(replica.revision()).isEqualTo(5);
    assertThat(replica.values()).isEqualTo(Map.of("a", 3));
  }

  @Test
  void nextDeltaIsTaken() {
    replica.receive(delta(0, 5, Map.of("a", 1, "b", 2)));

    assertThat(replica.receive(delta(5, 7, Map.of("a", 3)))).isEqualTo(Step.TAKEN);
    assertThat(replica.revision()).isEqualTo(7);
    assertThat(replica.values()).isEqualTo(Map.of("a", 3, "b", 2));
  }

  @Test
  void deltaThatReachesFartherBackIsTaken() {
    replica.receive(delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(delta(2, 7, Map.of("a", 3)))).isEqualTo(Step.TAKEN);
  }

  @Test
  void oldDeltaIsDropped() {
    replica.receive(delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(delta(3, 5, Map.of("a", 3)))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(delta(3, 4, Map.of("a", 3)))).isEqualTo(Step.DROPPED);
    assertThat(replica.values()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void missedDeltaIsAskedFor() {
    replica.receive(delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(delta(6, 7, Map.of("a", 3)))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.receive(heartbeat(6))).isEqualTo(Step.ASK_SINCE);
    assertThat(replica.revision()).isEqualTo(5);
  }

  @Test
  void heartbeatOfTheSameRevisionIsDropped() {
    replica.receive(delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(heartbeat(5))).isEqualTo(Step.DROPPED);
  }

  @Test
  void heartbeatThatWasOvertakenIsDropped() {
    replica.receive(delta(0, 5, Map.of("a", 1)));

    assertThat(replica.receive(heartbeat(4))).isEqualTo(Step.DROPPED);
    assertThat(replica.receive(heartbeat(4))).isEqualTo(Step.DROPPED);
  }

  @Test
  void deltaOfAnotherHistoryIsAskedForWhateverItsRevisions() {
    replica.receive(delta(0, 5, Map.of("a", 1)));
    for (long revision = 4; revision <= 6; revision++) {
      Position there = new Position("there", revision);

      assertThat(replica.receive(Delta.heartbeat(there))).isEqualTo(Step.ASK_SINCE);
      assertThat(replica.receive(new Delta(there, new Position("there", 9), Map.of("a", 2))))
          .isEqualTo(Step.ASK_SINCE);
    }
    assertThat(replica.position()).isEqualTo(at(5));
    assertThat(replica.values()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void readerOfAFormerHistoryGetsWhatItLacksIfThatLedHere() {
    replica.receive(delta(0, 5, Map.of("a", 1)));
    replica.receive(delta(5, 6, Map.of("b", 2)));
    Position next = new Position("next", 8);
    replica.receive(new Delta(at(6), next, Map.of("c", 3)));

    assertThat(replica.position()).isEqualTo(next);
    assertThat(replica.since(at(5))).isEqualTo(new Delta(at(5), next, Map.of("b", 2, "c", 3)));
    assertThat(replica.since(at(6))).isEqualTo(new Delta(at(6), next, Map.of("c", 3)));
    assertThat(replica.since(at(7)).isFull()).as("nobody knows whether that leads here").isTrue();
    assertThat(replica.since(new Position("other", 6)).isFull()).isTrue();
  }

  @Test
  void fullDeltaForgetsFormerHistories() {
    replica.receive(delta(0, 5, Map.of("a", 1)));
    replica.receive(new Delta(new Position("next", 0), new Position("next", 5), Map.of("a", 2)));

    assertThat(replica.since(at(5)).isFull()).isTrue();
  }

  @Test
  void readerGetsWhatItLacks() {
    replica.receive(delta(0, 5, Map.of("a", 1, "b", 2)));
    replica.receive(delta(5, 6, Map.of("a", 3)));
    replica.receive(delta(6, 8, Map.of("c", 4)));

    assertThat(replica.since(at(8))).isEqualTo(heartbeat(8));
    assertThat(replica.since(at(6))).isEqualTo(delta(6, 8, Map.of("c", 4)));
    assertThat(replica.since(at(5))).isEqualTo(delta(5, 8, Map.of("a", 3, "c", 4)));
  }

  @Test
  void readerOfAnUnknownRevisionGetsEverything() {
    replica.receive(delta(0, 5, Map.of("a", 1, "b", 2)));

    Delta everything = delta(0, 5, Map.of("a", 1, "b", 2));
    assertThat(replica.since(at(4))).isEqualTo(everything);
    assertThat(replica.since(at(6))).isEqualTo(everything);
    assertThat(replica.since(at(0))).isEqualTo(everything);
  }
}
