package slidersync.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slidersync.sync.Position;

/** Time passes in turns alone. */
class FanOutTest {

  private final Queue<Runnable> pauses = new ArrayDeque<>();
  private final List<Subscriber> subscribers = new ArrayList<>();
  private final List<String> turns = new ArrayList<>();
  private final List<Duration> took = new ArrayList<>();
  private final FanOut rounds = new FanOut(() -> this.now, pauses::add, this::turn, took::add);
  private long now;
  private Duration cost = Duration.ZERO;

  private void turn(Subscriber subscriber, boolean heartbeat) {
    turns.add(subscribers.indexOf(subscriber) + (heartbeat ? "h" : ""));
    now += cost.toNanos();
  }

  private void join(int count) {
    for (int i = 0; i < count; i++) {
      Subscriber subscriber =
          new Subscriber(new FakeSocket(1, () -> {}), Position.NOTHING, drained -> {});
      subscribers.add(subscriber);
      rounds.add(subscriber);
    }
  }

  /** What comes after so many pauses. */
  private void pause(int times) {
    IntStream.range(0, times).forEach(i -> pauses.remove().run());
  }

  @Test
  void cheapRoundIsOneStep() {
    join(3);

    rounds.go(false);
    rounds.go(false);

    assertThat(turns).containsExactly("0", "1", "2", "0", "1", "2");
    assertThat(pauses).isEmpty();
  }

  @Test
  void nobodyWatches() {
    rounds.go(true);

    assertThat(turns).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void costlyRoundPauses() {
    cost = FanOut.STEP.dividedBy(2);
    join(5);

    rounds.go(false);

    assertThat(turns).containsExactly("0", "1");
    pause(1);
    assertThat(turns).containsExactly("0", "1", "2", "3");
    pause(1);
    assertThat(turns).containsExactly("0", "1", "2", "3", "4");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatIsNewMeanwhileReachesEachOnceMore() {
    cost = FanOut.STEP;
    join(3);

    rounds.go(false);
    pause(1);
    rounds.go(false);

    assertThat(turns).as("it does not begin anew").containsExactly("0", "1");
    pause(3);
    assertThat(turns).containsExactly("0", "1", "2", "0", "1");
    assertThat(pauses).isEmpty();
  }

  @Test
  void heartbeatReachesEachOnce() {
    cost = FanOut.STEP;
    join(2);

    rounds.go(true);
    rounds.go(false);
    pause(2);

    assertThat(turns).containsExactly("0h", "1h", "0");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whoHasLeftHasNoTurn() {
    cost = FanOut.STEP;
    join(3);
    rounds.go(false);

    subscribers.get(1).leave();
    pause(1);
    rounds.go(false);

    assertThat(turns).containsExactly("0", "2", "0");
  }

  @Test
  void whoDrainsWaitsForTheTurnInARoundThatIsUnderWay() {
    cost = FanOut.STEP;
    join(2);
    assertThat(rounds.goesOn()).isFalse();

    rounds.go(false);
    assertThat(rounds.goesOn()).isTrue();
    pause(2);

    assertThat(turns).containsExactly("0", "1", "0");
    assertThat(rounds.goesOn()).isFalse();
  }

  @Test
  void tellsHowLongRoundsTake() {
    cost = FanOut.STEP;
    join(3);

    rounds.go(false);
    pause(2);
    rounds.go(false);
    pause(1);
    rounds.go(false);
    pause(3);
    cost = Duration.ofNanos(1);
    rounds.go(false);

    Duration round = FanOut.STEP.multipliedBy(3);
    assertThat(took).containsExactly(round, round, Duration.ofNanos(3));
  }
}
