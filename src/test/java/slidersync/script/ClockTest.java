package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** How a clock writes the time. */
class ClockTest {

  private final Scripts scripts = Scripts.of("widgets/widgets.js", "widgets/clock.js");

  @ParameterizedTest
  @CsvSource({"0, 00:00:00", "1764209109999, 02:05:09", "NaN, --:--:--"})
  void clockWritesTheTimeOfTheServersWall(String time, String text) {
    assertThat(scripts.text("SliderSync.clockText(%s)".formatted(time))).isEqualTo(text);
  }
}
