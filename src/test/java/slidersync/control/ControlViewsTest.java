package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static slidersync.control.Definitions.COLOR;
import static slidersync.control.Definitions.EVEN;
import static slidersync.control.Definitions.NUMBER;
import static slidersync.control.Definitions.RANGE;
import static slidersync.control.Definitions.SELECT;
import static slidersync.control.Definitions.TENTHS;
import static slidersync.control.Definitions.TEXT;
import static slidersync.control.Definitions.TOGGLE;
import static slidersync.control.Definitions.control;
import static slidersync.control.Definitions.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page gets to show of a value. */
class ControlViewsTest {

  private static final List<Map<String, String>> QUARTERS =
      Stream.of(0, 25, 50, 75, 100)
          .map(low -> Map.of("low", "" + low, "high", "" + (100 - low)))
          .toList();

  static Stream<Arguments> views() {
    Map<String, Object> to50 = Map.of("low", "0", "high", "50");
    Map<String, Object> to1 = Map.of("low", "0.1", "high", "1.0");
    Map<String, Object> half = Map.of("low", "50", "high", "50");
    Map<String, Object> halfFull = Map.of("low", "0", "high", "50", "length", "50");
    return Stream.of(
        arguments(
            RANGE,
            25,
            Map.of("value", "25", "words", "25", "min", "0", "max", "50", "step", "1"),
            Map.of("bounds", to50, "place", half, "fill", halfFull, "ticks", QUARTERS)),
        arguments(
            with(TENTHS, "unit", "dB"),
            1,
            Map.of("value", "1", "words", "1.0", "min", "0.1", "max", "1", "step", "0.1"),
            Map.of(
                "unit",
                "dB",
                "bounds",
                to1,
                "place",
                Map.of("low", "100", "high", "0"),
                "fill",
                Map.of("low", "0", "high", "0", "length", "100"),
                "ticks",
                QUARTERS)),
        arguments(
            NUMBER,
            -0.00001,
            Map.of("value", "-0.00001", "words", "−0.00001", "step", "any"),
            Map.of()),
        arguments(
            with(EVEN, "max", 1_000_000),
            4,
            Map.of("value", "4", "words", "4", "max", "1000000", "step", "2"),
            Map.of()),
        arguments(TEXT, "hello", Map.of("value", "hello"), Map.of("maxLength", 5)),
        arguments(TOGGLE, true, Map.of("value", true), Map.of()),
        arguments(TOGGLE, false, Map.of("value", false), Map.of()),
        arguments(COLOR, "#ffaa00", Map.of("value", "#ffaa00", "words", "#ffaa00"), Map.of()),
        arguments(
            SELECT,
            "",
            Map.of("value", ""),
            Map.of(
                "options",
                List.of(
                    Map.of("value", "on", "label", "on", "selected", false),
                    Map.of("value", "", "label", "Off", "selected", true)))));
  }

  @ParameterizedTest
  @MethodSource("views")
  void viewHasTheValueAndWhatATemplateNeedsBesideIt(
      Map<String, Object> definition,
      Object value,
      Map<String, Object> view,
      Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(view);
    all.putAll(more);
    assertThat(control(definition).type().view(value)).isEqualTo(all);
  }

  static Stream<Map<String, Object>> types() {
    return Stream.of(RANGE, NUMBER, TEXT, TOGGLE, SELECT, COLOR);
  }

  /** A node with another definition of the board may take values that this one refuses. */
  @ParameterizedTest
  @MethodSource("types")
  void viewShowsAlsoAValueThatDoesNotFit(Map<String, Object> definition) {
    assertThat(control(definition).type().view("foreign")).containsEntry("value", "foreign");
    assertThat(control(definition).type().view(-1)).extractingByKey("value").hasToString("-1");
  }
}
