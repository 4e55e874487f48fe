package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ControlDefinitionsTest {

  private static final String TYPES =
      "type: expected one of button, color, number, range, select, text, toggle, trigger";
  private static final String GUARD =
      "guard: expected a duration from 1ms to 1h, such as 200ms or 1.5s, got ";

  static Stream<Arguments> initials() {
    return Stream.of(
        arguments(RANGE, 0),
        arguments(TENTHS, 0.1),
        arguments(with(RANGE, "value", 25.0), 25),
        arguments(NUMBER, 0),
        arguments(with(NUMBER, "min", 3), 3),
        arguments(with(NUMBER, "max", -0.5), -0.5),
        arguments(with(EVEN, "max", -3), -4),
        arguments(TEXT, ""),
        arguments(with(TEXT, "value", "hello"), "hello"),
        arguments(TOGGLE, false),
        arguments(BUTTON, false),
        arguments(TRIGGER, 0),
        arguments(with(TOGGLE, "value", true), true),
        arguments(COLOR, "#000000"),
        arguments(with(COLOR, "value", "#FFAA00"), "#ffaa00"),
        arguments(SELECT, "on"),
        arguments(with(SELECT, "value", ""), ""));
  }

  @ParameterizedTest
  @MethodSource("initials")
  void initialValueIsTheDefinedOneOrTheDefaultOfTheType(
      Map<String, Object> definition, Object initial) {
    assertThat(control(definition).initial()).isEqualTo(initial);
  }

  static Stream<Arguments> badDefinitions() {
    return Stream.of(
        arguments(Map.of(), TYPES + ", but it is missing"),
        arguments(Map.of("type", "slider"), TYPES + ", got \"slider\""),
        arguments(Map.of("type", 1), TYPES + ", got 1"),
        arguments(
            with(TOGGLE, "colour", "red"),
            "colour: not known here, expected one of access, color, hold, label, mqtt, osc, type, value;"
                + " did you mean color?"),
        arguments(with(TOGGLE, "access", "write"), "access: expected read, got \"write\""),
        arguments(with(TOGGLE, "access", true), "access: expected read, got true"),
        arguments(
            with(BUTTON, "value", true),
            "value: not known here, expected one of access, color, label, mqtt, osc, type"),
        arguments(
            with(BUTTON, "hold", "none"),
            "hold: not known here, expected one of access, color, label, mqtt, osc, type"),
        arguments(
            with(TRIGGER, "value", 3),
            "value: not known here, expected one of access, color, confirm, guard, label, mqtt, osc, type"),
        arguments(with(TRIGGER, "guard", 1), GUARD + "1"),
        arguments(with(TRIGGER, "guard", "1"), GUARD + "\"1\""),
        arguments(with(TRIGGER, "guard", "0s"), GUARD + "\"0s\""),
        arguments(with(TRIGGER, "guard", "61min"), GUARD + "\"61min\""),
        arguments(with(TRIGGER, "guard", "-1s"), GUARD + "\"-1s\""),
        arguments(with(TRIGGER, "guard", "1 sec"), GUARD + "\"1 sec\""),
        arguments(
            with(TRIGGER, "guard", "9".repeat(50) + "s"), GUARD + "\"" + "9".repeat(50) + "s\""),
        arguments(with(TRIGGER, "confirm", "yes"), "confirm: expected true or false, got \"yes\""),
        arguments(Map.of("type", "range", "max", 50), "min: expected a number, but it is missing"),
        arguments(Map.of("type", "range", "min", 0), "max: expected a number, but it is missing"),
        arguments(with(RANGE, "min", 60), "min: expected a number below max 50, got 60"),
        arguments(with(RANGE, "min", 50), "min: expected a number below max 50, got 50"),
        arguments(with(RANGE, "max", "50"), "max: expected a number, got \"50\""),
        arguments(
            with(RANGE, "max", Double.POSITIVE_INFINITY),
            "max: expected a number within plus or minus 9007199254740991, got Infinity"),
        arguments(with(RANGE, "step", 0), "step: expected a number above 0, got 0"),
        arguments(with(RANGE, "step", -1), "step: expected a number above 0, got -1"),
        arguments(
            with(RANGE, "step", 51),
            "step: expected a number that fits between min and max, got 51"),
        arguments(
            with(RANGE, "step", 1e-14),
            "step: expected a coarser one (15 digits from the largest number to the step),"
                + " got 1.0E-14"),
        arguments(with(RANGE, "value", 51), "value: expected a number from 0 to 50, got 51"),
        arguments(
            with(RANGE, "unit", " "),
            "unit: expected one line of text, at most 20 characters, got \" \""),
        arguments(
            with(RANGE, "label", 5),
            "label: expected one line of text, at most 100 characters, got 5"),
        arguments(
            with(RANGE, "label", "a\nb"),
            "label: expected one line of text, at most 100 characters, got \"a?b\""),
        arguments(
            with(RANGE, "curve", "exp"), "curve: expected one of linear, db, log, got \"exp\""),
        arguments(
            with(RANGE, "curve", "log"), "min: expected a number above 0, as curve is log, got 0"),
        arguments(
            with(NUMBER, "curve", "log"),
            "curve: not known here, expected one of access, color, decimals, hold, label, max, min,"
                + " mqtt, osc, step, type, unit, value"),
        arguments(
            with(RANGE, "marks", List.of("off")),
            "marks: expected 1 to 30 marks (value: text), got [off]"),
        arguments(
            with(RANGE, "marks", Map.of()), "marks: expected 1 to 30 marks (value: text), got 0"),
        arguments(
            with(RANGE, "marks", Map.of("off", 0)),
            "marks.off: expected a number from 0 to 50 as its value, got \"off\""),
        arguments(
            with(RANGE, "marks", Map.of(51, "loud")),
            "marks.51: expected a number from 0 to 50 as its value, got 51"),
        arguments(
            with(RANGE, "marks", Map.of(5, 6)),
            "marks.5: expected one line of text, at most 30 characters, got 6"),
        arguments(
            with(RANGE, "marks", Map.of(5, " ")),
            "marks.5: expected one line of text, at most 30 characters, got \" \""),
        arguments(
            with(RANGE, "marks", ordered(5, "a", 5.0, "b")),
            "marks.5.0: expected another value than before, got 5.0"),
        arguments(
            with(RANGE, "detent", 50.5),
            "detent: expected a number from 0 to 50 on a step, got 50.5"),
        arguments(
            with(RANGE, "detent", List.of(5, 5.5)),
            "detent: expected a number from 0 to 50 on a step, got 5.5"),
        arguments(
            with(RANGE, "detent", List.of()),
            "detent: expected a value, or a list of 1 to 30, got 0"),
        arguments(
            with(RANGE, "decimals", 11), "decimals: expected a whole number from 0 to 10, got 11"),
        arguments(
            with(RANGE, "color", "orange"), "color: expected a color like #1a2b3c, got \"orange\""),
        arguments(
            with(EVEN, "max", -1e15),
            "max: expected a number above -999999999999999, got -1000000000000000"),
        arguments(
            with(TEXT, "maxLength", 0),
            "maxLength: expected a whole number from 1 to 10000, got 0"),
        arguments(
            with(TEXT, "maxLength", 10_001),
            "maxLength: expected a whole number from 1 to 10000, got 10001"),
        arguments(
            with(TEXT, "maxLength", 2.5),
            "maxLength: expected a whole number from 1 to 10000, got 2.5"),
        arguments(
            with(TEXT, "lines", 101), "lines: expected a whole number from 1 to 100, got 101"),
        arguments(with(TEXT, "lines", 0), "lines: expected a whole number from 1 to 100, got 0"),
        arguments(
            with(with(TEXT, "lines", 2), "value", "a\nb\n"),
            "value: expected text of at most 2 lines, at most 5 characters, got \"a?b?\""),
        arguments(
            with(TEXT, "value", "sliders"),
            "value: expected one line of text, at most 5 characters, got \"sliders\""),
        arguments(with(TOGGLE, "value", "yes"), "value: expected true or false, got \"yes\""),
        arguments(with(COLOR, "value", "red"), "value: expected a color like #1a2b3c, got \"red\""),
        arguments(
            Map.of("type", "select"), "options: expected a list of 1 to 100, but it is missing"),
        arguments(
            with(SELECT, "options", "on"), "options: expected a list of 1 to 100, got \"on\""),
        arguments(
            with(SELECT, "options", List.of()), "options: expected a list of 1 to 100, got 0"),
        arguments(
            with(SELECT, "options", IntStream.rangeClosed(1, 101).boxed().toList()),
            "options: expected a list of 1 to 100, got 101"),
        arguments(
            with(SELECT, "options", List.of("on", 1)),
            "options.2.value: expected one line of text, at most 100 characters, got 1"),
        arguments(
            with(SELECT, "options", Collections.singletonList(null)),
            "options.1.value: expected a value, got null"),
        arguments(
            with(SELECT, "options", List.of("a", "b", "a")),
            "options.3.value: expected another value than before, got \"a\""),
        arguments(
            with(SELECT, "options", List.of(Map.of("label", "On"))),
            "options.1.value: expected one line of text, at most 100 characters, but it is missing"),
        arguments(
            with(SELECT, "options", List.of(Map.of("value", "on", "text", "On"))),
            "options.1.text: not known here, expected one of label, value"),
        arguments(
            with(SELECT, "options", List.of(Map.of("value", 1))),
            "options.1.value: expected one line of text, at most 100 characters, got 1"),
        arguments(
            with(SELECT, "value", "off"), "value: expected one of \"on\", \"\", got \"off\""));
  }

  @ParameterizedTest
  @MethodSource("badDefinitions")
  void badDefinitionIsRefusedWithPlaceAndReason(Map<String, Object> definition, String message) {
    DefinitionException refusal =
        catchThrowableOfType(DefinitionException.class, () -> control(definition));
    assertThat(refusal).hasMessage("it." + message);
    assertThat(String.join(".", refusal.path()) + ": " + refusal.problem())
        .isEqualTo(refusal.getMessage());
  }

  @Test
  void attributeWithoutAValueIsRefused() {
    Map<String, @Nullable Object> definition = new HashMap<>(TOGGLE);
    definition.put("value", null);
    assertThatThrownBy(() -> ControlTypes.define(Definition.of("it", definition)))
        .hasMessage("it.value: expected a value, got null");
  }

  private static Map<Object, Object> ordered(Object a, Object one, Object b, Object other) {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(a, one);
    map.put(b, other);
    return map;
  }

  @Test
  void colorIsBroughtIntoItsNormalForm() {
    assertThat(control(with(TOGGLE, "color", "#F5A524")).color()).isEqualTo("#f5a524");
    assertThat(control(TOGGLE).color()).isNull();
  }

  @Test
  void stepIsTheLastOfTheDecimalsUnlessTheAuthorGivesOne() {
    assertThat(control(with(RANGE, "decimals", 1)).type().normalForm(2.25)).contains(2.3);
    assertThat(control(with(with(RANGE, "decimals", 1), "step", 0.5)).type().normalForm(2.2))
        .contains(2);
  }

  @Test
  void labelIsTheIdUnlessTheAuthorSaysSomethingElse() {
    assertThat(control(TOGGLE).label()).isEqualTo("it");
    assertThat(control(with(TOGGLE, "label", "Mute")).label()).isEqualTo("Mute");
  }
}
