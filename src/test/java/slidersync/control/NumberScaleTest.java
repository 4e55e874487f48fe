package slidersync.control;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;
import slidersync.text.Numbers;

/** The server and the page's script write and draw numbers alike. */
class NumberScaleTest {

  private final Scripts scripts = Scripts.of("types/scale.js");

  private void script(String min, String max, String step) {
    scripts.run("var scale = new SliderSync.Scale('%s', '%s', '%s')".formatted(min, max, step));
  }

  private static Map<String, Object> view(String min, String max, String step, String value) {
    return new NumberScale(decimal(min), decimal(max), decimal(step), null)
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
    "-50, 50, 0, 50, 0",
    "-50, 50, 50, 50, 50",
    "-50, 50, -50, 0, 50",
    "-50, 50, 10, 50, 10",
    "-50, 50, -25, 25, 25",
    "-12, 12, -4.5, 31.25, 18.75",
    "-3, 3, 1, 50, 16.66667",
  })
  void barOfASliderThatGoesAsFarBelowZeroAsAboveIsEmptyInTheMiddle(
      String min, String max, String value, double from, double length) {
    script(min, max, "0.5");

    assertThat(view(min, max, "0.5", value))
        .containsEntry("zero", "50%")
        .extractingByKey("bar", as(MAP))
        .hasEntrySatisfying("from", shown -> isPercent(shown, from))
        .hasEntrySatisfying("length", shown -> isPercent(shown, length));
    assertThat(bar(value, "from")).isCloseTo(from, within(0.0001));
    assertThat(bar(value, "length")).isCloseTo(length, within(0.0001));
  }

  private static void isPercent(Object shown, double expected) {
    String text = String.valueOf(shown);
    assertThat(text).endsWith("%");
    assertThat(Double.parseDouble(text.substring(0, text.length() - 1)))
        .isCloseTo(expected, within(0.0001));
  }

  private double bar(String value, String part) {
    return 100 * Double.parseDouble(scripts.text("scale.bar(%s).%s".formatted(value, part)));
  }

  @ParameterizedTest
  @CsvSource({"-60, 10, 85.71429%", "-20, 80, 20%"})
  void sliderWithZeroSomewhereElseHasAMarkThere(String min, String max, String place) {
    assertThat(view(min, max, "1", "5")).containsEntry("zero", place).doesNotContainKey("bar");
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "-100, 0", "-9, -5", "5, 10"})
  void sliderWithoutZeroWithinHasNoMark(String min, String max) {
    assertThat(view(min, max, "1", "5")).containsKey("bounds").doesNotContainKeys("zero", "bar");
  }

  @Test
  void boundsAreWrittenAsValuesAre() {
    assertThat(view("-60", "10", "0.5", "0"))
        .containsEntry("bounds", Map.of("low", "−60.0", "high", "10.0"));
  }

  @Test
  void longBoundsReserveNoRoom() {
    assertThat(view("0", "123456789", "1", "0"))
        .containsEntry("bounds", Map.of("low", "0", "high", "123456789"));
    assertThat(view("0", "1234567890", "1", "0")).doesNotContainKey("bounds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true: true", "'-5': -5", "'on': on"})
  void otherValuesAreWrittenAsTheyAre(String pair) {
    script("", "", "");

    assertThat(scripts.text("scale.words(%s)".formatted(pair.replaceFirst(": .*", ""))))
        .isEqualTo(pair.replaceFirst(".*: ", ""));
  }
}
