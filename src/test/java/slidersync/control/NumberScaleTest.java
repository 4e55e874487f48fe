package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;
import slidersync.text.Numbers;

/** The server and the page's script write numbers alike. */
class NumberScaleTest {

  private final Scripts scripts = Scripts.of("types/taper.js", "types/scale.js");

  private void script(String min, String max, String step) {
    scripts.run(
        "var scale = new SliderSync.Scale('%s', '%s', '%s', '', '')".formatted(min, max, step));
  }

  private static Map<String, Object> view(String min, String max, String step, String value) {
    return new NumberScale(decimal(min), decimal(max), decimal(step), null, null)
        .view(Numbers.canonical(new BigDecimal(value)));
  }

  private static @Nullable BigDecimal decimal(String text) {
    return text.isEmpty() || text.equals("any") ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 1, 25, 25",
    "-60, 10, 0.5, -29, −29.0",
    "-60, 10, 0.5, -33.5, −33.5",
    "-60, 10, 0.5, 0, 0.0",
    "-1, 1, 0.01, 0.3, 0.30",
    "0.25, 10, 1, 2.25, 2.25",
    "0.25, 10, 1, 3, 3.00",
    // A value is never rounded to what it is not.
    "0, 10, 1, 2.75, 2.75",
    "0, 1, any, 0.125, 0.125",
    "'', '', any, -7, −7",
    "'', '', '', 0.5, 0.5",
    "0, 0.0000009, 0.0000001, 0.0000002, 0.0000002",
    "0, 1, any, 0.00000015, 0.00000015",
    "0, 10000000000000, 1000, 5000000000000, 5000000000000",
  })
  void numbersHaveTheDecimalsOfTheirStepsAndARealMinus(
      String min, String max, String step, String value, String text) {
    script(min, max, step);

    assertThat(view(min, max, step, value)).containsEntry("words", text);
    assertThat(scripts.text("scale.words(%s)".formatted(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, -6, −6.0",
    "1, 0, -5.5, −6",
    "0.01, 1, 0.25, 0.3",
    // The double is a little less.
    "0.01, 1, 0.15, 0.1",
    "0.01, 1, -0.04, 0.0",
    "0.01, 0, 0.4, 0",
    "0.01, 3, 7.25, 7.250",
  })
  void numbersHaveTheDecimalsThatTheAuthorWants(
      String step, int decimals, String value, String text) {
    scripts.run(
        "var scale = new SliderSync.Scale('', '', '%s', '%d', '')".formatted(step, decimals));

    assertThat(
            new NumberScale(null, null, decimal(step), null, decimals).words(new BigDecimal(value)))
        .isEqualTo(text);
    assertThat(scripts.text("scale.words(%s)".formatted(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true: true", "'-5': -5", "'on': on"})
  void otherValuesAreWrittenAsTheyAre(String pair) {
    script("", "", "");

    assertThat(scripts.text("scale.words(%s)".formatted(pair.replaceFirst(": .*", ""))))
        .isEqualTo(pair.replaceFirst(".*: ", ""));
  }
}
