package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import slidersync.wiring.SendPolicy;

class PaceTest {

  private static final SendPolicy TENTH = new SendPolicy(false, Duration.ofMillis(100));

  @Property
  void valueThatAProgramHasSetComesLaterByChanceAndTheNextOneInTime(
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
    Pace pace = new Pace(id -> TENTH, () -> chance);
    assertThat(pace.policy("dim")).isEqualTo(TENTH);

    pace.commanded("dim");
    SendPolicy later = pace.policy("dim");
    pace.commanded("dim");
    assertThat(pace.policy("dim")).as("a flood does not put it off").isEqualTo(later);
    assertThat(later.interval()).isBetween(TENTH.interval(), TENTH.interval().plus(Pace.CHANCE));
    assertThat(pace.policy("pan")).isEqualTo(TENTH);

    pace.told("dim");
    assertThat(pace.policy("dim")).isEqualTo(TENTH);
  }

  @Test
  void lastValuesGoAtOnce() {
    Pace pace = new Pace(id -> SendPolicy.RELEASE, () -> 0.5);
    pace.commanded("dim");
    assertThat(pace.policy("dim").isOnRelease()).isTrue();
    pace.hurry();
    assertThat(pace.policy("dim")).isEqualTo(SendPolicy.LIVE);
  }

  @Test
  void pausesBetweenAttemptsGrowAndStayBounded() {
    for (int failures = 0; failures < 100; failures++) {
      long whole =
          Math.min(
              Speaker.LONGEST.toMillis(), Speaker.SHORTEST.toMillis() << Math.min(failures, 10));
      assertThat(Speaker.pause(failures)).isBetween(whole / 2, whole);
    }
  }
}
