package slidersync.control;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static slidersync.control.Definitions.RANGE;
import static slidersync.control.Definitions.control;
import static slidersync.control.Definitions.with;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;
import slidersync.text.Numbers;

/** The server and the page's script place the parts of a slider alike. */
class TrackTest {

  private final Scripts scripts = Scripts.of("types/taper.js", "types/scale.js");

  private static Map<String, Object> view(String min, String max, String value) {
    return view(Map.of(), min, max, value);
  }

  private static Map<String, Object> view(
      Map<String, Object> more, String min, String max, String value) {
    Map<String, Object> definition = new LinkedHashMap<>(more);
    definition.put("type", "range");
    definition.put("min", new BigDecimal(min));
    definition.put("max", new BigDecimal(max));
    definition.put("step", new BigDecimal("0.5"));
    return control(definition).type().view(Numbers.canonical(new BigDecimal(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "-50, 50, linear, 0, 50, 0",
    "-50, 50, linear, 50, 50, 50",
    "-50, 50, linear, -50, 0, 50",
    "-50, 50, linear, 10, 50, 10",
    "-50, 50, linear, -25, 25, 25",
    "-12, 12, linear, -4.5, 31.25, 18.75",
    "-3, 3, linear, 1, 50, 16.66667",
    "0, 50, linear, 10, 0, 20",
    "-60, 10, db, 0, 0, 79.59184",
    "1, 100, log, 10, 0, 50",
  })
  void barGoesFromZeroOrTheLowerEndToTheThumb(
      String min, String max, String curve, String value, double from, double length) {
    scripts.run(
        "var scale = new SliderSync.Scale('%s', '%s', '1', '', '%s')".formatted(min, max, curve));

    assertThat(view(Map.of("curve", curve), min, max, value))
        .extractingByKey("fill", as(MAP))
        .hasEntrySatisfying("low", shown -> isPercent(shown, from))
        .hasEntrySatisfying("length", shown -> isPercent(shown, length))
        .hasEntrySatisfying("high", shown -> isPercent(shown, 100 - from - length));
    assertThat(bar(value, "from")).isCloseTo(from, within(0.0001));
    assertThat(bar(value, "length")).isCloseTo(length, within(0.0001));
  }

  private static void isPercent(Object shown, double expected) {
    assertThat(Double.parseDouble(String.valueOf(shown))).isCloseTo(expected, within(0.0001));
  }

  private double bar(String value, String part) {
    return 100 * Double.parseDouble(scripts.text("scale.bar(%s).%s".formatted(value, part)));
  }

  @ParameterizedTest
  @CsvSource({"-60, 10, 85.71429, 14.28571", "-20, 80, 20, 80"})
  void sliderWithZeroSomewhereElseHasAMarkThere(String min, String max, String low, String high) {
    assertThat(view(min, max, "5"))
        .containsEntry("zero", Map.of("low", low, "high", high))
        .doesNotContainKey("centred");
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "-100, 0", "-9, -5", "5, 10"})
  void sliderWithoutZeroWithinHasNoMark(String min, String max) {
    assertThat(view(min, max, min)).doesNotContainKeys("zero", "centred");
  }

  @Test
  void thumbIsWhereTheCurveSays() {
    assertThat(view(Map.of("curve", "log"), "1", "100", "10"))
        .containsEntry("place", Map.of("low", "50", "high", "50"))
        .containsEntry("curve", "log");
  }

  @Test
  void marksStandInTheOrderOfTheirValues() {
    Map<Object, String> marks = new LinkedHashMap<>();
    marks.put(75, "show");
    marks.put(0.5, "dim");
    marks.put(0, "off");
    assertThat(view(Map.of("marks", marks), "0", "100", "10"))
        .containsEntry(
            "marks",
            List.of(
                Map.of("text", "off", "low", "0", "high", "100"),
                Map.of("text", "dim", "low", "0.5", "high", "99.5"),
                Map.of("text", "show", "low", "75", "high", "25")));
  }

  @ParameterizedTest
  @CsvSource({
    "linear, 0, 60, 0 25 50 75 100",
    "log, 20, 2000, 0 19.897 34.9485 50 69.897 84.9485 100",
    "db, -20, 10, 0 16.66667 33.33333 50 66.66667 83.33333 100",
  })
  void scaleHasTicks(String curve, String min, String max, String places) {
    assertThat(view(Map.of("curve", curve), min, max, max))
        .extractingByKey("ticks", as(LIST))
        .extracting(tick -> ((Map<?, ?>) tick).get("low"))
        .hasToString("[" + places.replace(" ", ", ") + "]");
  }

  @Test
  void detentsAreNumbersForScripts() {
    assertThat(view(Map.of("detent", List.of(0, 2.5)), "-10", "10", "1"))
        .containsEntry("detents", "0 2.5");
    assertThat(view(Map.of("detent", -3), "-10", "10", "1")).containsEntry("detents", "-3");
  }

  @Test
  void boundsAreWrittenAsValuesAre() {
    assertThat(view("-60", "10", "0"))
        .containsEntry("bounds", Map.of("low", "−60.0", "high", "10.0"));
  }

  @Test
  void longBoundsReserveNoRoom() {
    Map<String, Object> whole = with(RANGE, "min", 0);
    assertThat(control(with(whole, "max", 123_456_789)).type().view(0))
        .containsEntry("bounds", Map.of("low", "0", "high", "123456789"));
    assertThat(control(with(whole, "max", 1_234_567_890)).type().view(0))
        .doesNotContainKey("bounds");
  }

  @ParameterizedTest
  @CsvSource({"0, off", "40, ''", "40.5, near", "100, full"})
  void markIsSaidAtTheStepThatIsNearestToIt(String value, String mark) {
    Map<Object, Object> marks = new LinkedHashMap<>();
    marks.put(0, "off");
    marks.put(40.4, "near");
    marks.put(100, "full");
    Map<String, Object> view = view(Map.of("marks", marks), "0", "100", value);

    assertThat(view.getOrDefault("mark", "")).isEqualTo(mark);
    assertThat(view).containsEntry("said", "0 off\n40.5 near\n100 full");
  }
}
