package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static slidersync.control.Definitions.BUTTON;
import static slidersync.control.Definitions.COLOR;
import static slidersync.control.Definitions.EVEN;
import static slidersync.control.Definitions.NUMBER;
import static slidersync.control.Definitions.RANGE;
import static slidersync.control.Definitions.SELECT;
import static slidersync.control.Definitions.TENTHS;
import static slidersync.control.Definitions.TEXT;
import static slidersync.control.Definitions.TOGGLE;
import static slidersync.control.Definitions.TRIGGER;
import static slidersync.control.Definitions.control;
import static slidersync.control.Definitions.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs get to know of a control, and the values that they send as text. */
class ControlTextsTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(RANGE, "31", 31),
        arguments(RANGE, " 31.4\r\n", 31),
        arguments(RANGE, "+3.1e1", 31),
        arguments(RANGE, "1e-999", 0),
        arguments(TENTHS, ".5", 0.5),
        arguments(NUMBER, "-1.", -1),
        arguments(TOGGLE, "true", true),
        arguments(TOGGLE, "True", true),
        arguments(TOGGLE, "ON\n", true),
        arguments(TOGGLE, "1", true),
        arguments(TOGGLE, "off", false),
        arguments(TOGGLE, "0", false),
        arguments(SELECT, "on\n", "on"),
        arguments(SELECT, "", ""),
        arguments(COLOR, "#FF8800", "#ff8800"),
        arguments(TEXT, " 31 \n", " 31 "),
        arguments(TEXT, "", ""),
        arguments(with(TEXT, "lines", 3), "a\nb\n", "a\nb\n"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textMeansAValueOfTheType(Map<String, Object> definition, String text, Object value) {
    ControlType type = control(definition).type();

    assertThat(type.normalForm(type.fromText(text))).contains(value);
  }

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        arguments(RANGE, ""),
        arguments(RANGE, "51"),
        arguments(RANGE, "0x1f"),
        arguments(RANGE, "NaN"),
        arguments(RANGE, "Infinity"),
        arguments(RANGE, "1e9999999"),
        arguments(RANGE, "1_0"),
        arguments(RANGE, "31,5"),
        arguments(RANGE, "1".repeat(100_000)),
        arguments(RANGE, "\"31\""),
        arguments(TOGGLE, ""),
        arguments(TOGGLE, "yes"),
        arguments(SELECT, "On"),
        arguments(COLOR, "red"),
        arguments(TEXT, "a\nb"),
        arguments(TEXT, "a\n\n"));
  }

  @ParameterizedTest
  @MethodSource("wrongTexts")
  void textThatMeansNoValueOfTheTypeIsRefusedAsItIs(Map<String, Object> definition, String text) {
    ControlType type = control(definition).type();

    assertThat(type.normalForm(type.fromText(text))).isEmpty();
  }

  static Stream<Arguments> attributes() {
    return Stream.of(
        arguments(RANGE, Map.of("min", 0, "max", 50, "step", 1)),
        arguments(
            with(with(TENTHS, "unit", "dB"), "decimals", 2),
            Map.of("min", 0.1, "max", 1, "step", 0.1, "unit", "dB", "decimals", 2)),
        arguments(NUMBER, Map.of()),
        arguments(EVEN, Map.of("step", 2)),
        arguments(TEXT, Map.of("maxLength", 5, "lines", 1)),
        arguments(TOGGLE, Map.of()),
        arguments(COLOR, Map.of()),
        arguments(BUTTON, Map.of()),
        arguments(with(TRIGGER, "guard", "1.5s"), Map.of("guard", "1500ms", "confirm", false)),
        arguments(
            SELECT,
            Map.of(
                "options",
                List.of(
                    Map.of("value", "on", "label", "on"), Map.of("value", "", "label", "Off")))));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void attributesSayWhatHoldsForTheValues(
      Map<String, Object> definition, Map<String, Object> attributes) {
    assertThat(control(definition).type().attributes()).isEqualTo(attributes);
  }
}
