package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final AtomicLong clock = new AtomicLong();
  private final Pace pace = new Pace(clock::get);

  private void frames(int count, Duration each) {
    for (int i = 0; i < count; i++) {
      clock.addAndGet(pace.interval().toNanos());
      pace.frame(() -> clock.addAndGet(each.toNanos()));
    }
  }

  @Test
  void cheapFramesNeverWait() {
    frames(100, Duration.ofMillis(10));

    assertThat(pace.interval()).isEqualTo(Pace.FRAME);
    assertThat(pace.untilNext()).isZero();
  }

  @Test
  void costlyFramesTakeTheirShareOfTheTime() {
    frames(100, Duration.ofMillis(60));

    assertThat(pace.interval()).isCloseTo(Duration.ofMillis(80), Duration.ofMillis(1));
    assertThat(pace.untilNext()).isCloseTo(Duration.ofMillis(20), Duration.ofMillis(1));
  }

  @Test
  void intervalIsBounded() {
    frames(100, Duration.ofSeconds(3));

    assertThat(pace.interval()).isEqualTo(Pace.MAX);
  }

  @Test
  void intervalShrinksWhenFramesGetCheaper() {
    frames(100, Duration.ofMillis(100));
    frames(20, Duration.ofMillis(1));

    assertThat(pace.interval()).isEqualTo(Pace.FRAME);
  }

  @Test
  void oneLateFrameChangesLittle() {
    frames(100, Duration.ofMillis(2));
    frames(1, Duration.ofMillis(50));

    assertThat(pace.untilNext()).isZero();
  }
}
