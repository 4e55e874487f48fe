package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "200ms, 200",
    "1s, 1000",
    "1 s, 1000",
    "1.5s, 1500",
    "0.001s, 1",
    "2min, 120000",
    "0.5h, 1800000",
    "0ms, 0",
  })
  void durationIsANumberAndItsUnit(String text, long millis) {
    assertThat(Durations.parse(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "s",
        "-1s",
        "1.s",
        ".5s",
        "1.5ms",
        "0.0001s",
        "1  s",
        " 1s",
        "1S",
        "1e3s",
        "1s 2s",
        "10000000000s",
        "1d"
      })
  void anythingElseIsNone(String text) {
    assertThat(Durations.parse(text)).isEmpty();
    assertThat(Durations.parse(1)).isEmpty();
  }

  @Property
  void whatIsWrittenIsRead(@ForAll @LongRange(min = 0, max = 999_999_999) long millis) {
    Duration duration = Duration.ofMillis(millis);

    assertThat(Durations.parse(Durations.format(duration))).contains(duration);
    assertThat(Durations.parse(Durations.format(duration.multipliedBy(1_000)))).isPresent();
  }
}
