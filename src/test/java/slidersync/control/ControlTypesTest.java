package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static slidersync.control.Definitions.COLOR;
import static slidersync.control.Definitions.EVEN;
import static slidersync.control.Definitions.NUMBER;
import static slidersync.control.Definitions.RANGE;
import static slidersync.control.Definitions.SELECT;
import static slidersync.control.Definitions.SEVENS;
import static slidersync.control.Definitions.TENTHS;
import static slidersync.control.Definitions.TEXT;
import static slidersync.control.Definitions.TOGGLE;
import static slidersync.control.Definitions.control;
import static slidersync.control.Definitions.with;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.board.BoardDefinition;
import slidersync.text.Numbers;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class ControlTypesTest {

  static Stream<Arguments> fitting() {
    return Stream.of(
        arguments(RANGE, 0, 0),
        arguments(RANGE, 50L, 50),
        arguments(RANGE, 31.0, 31),
        arguments(RANGE, 31.5, 32),
        arguments(RANGE, 31.49f, 31),
        arguments(RANGE, -0.0, 0),
        arguments(RANGE, new BigDecimal("30.50000000000000000001"), 31),
        arguments(RANGE, new BigDecimal("1e-999999999"), 0),
        arguments(TENTHS, 0.30000000000000004, 0.3),
        arguments(TENTHS, 0.74, 0.7),
        arguments(TENTHS, 0.96, 1),
        arguments(SEVENS, 20, 15),
        arguments(SEVENS, 5, 8),
        arguments(NUMBER, 0.1, 0.1),
        arguments(NUMBER, Numbers.MAX_SAFE, Numbers.MAX_SAFE),
        arguments(NUMBER, new BigDecimal("0.99999999999999999999"), 1),
        arguments(EVEN, -3, -2),
        arguments(EVEN, -3.5, -4),
        arguments(EVEN, 3, 4),
        arguments(TEXT, "", ""),
        arguments(TEXT, " a\u00df\ud83c\udf9a", " a\u00df\ud83c\udf9a"),
        arguments(TOGGLE, true, true),
        arguments(TOGGLE, false, false),
        arguments(COLOR, "#A0b1C2", "#a0b1c2"),
        arguments(SELECT, "on", "on"),
        arguments(SELECT, "", ""));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void fittingValueIsAcceptedInNormalForm(
      Map<String, Object> definition, Object value, Object normal) {
    assertThat(control(definition).normalize(value)).isEqualTo(Outcome.accepted(normal));
  }

  static Stream<Arguments> unfitting() {
    String range = "a number from 0 to 50";
    String number = "a number from -9007199254740991 to 9007199254740991";
    String text = "one line of text, at most 5 characters";
    return Stream.of(
        arguments(RANGE, 51, range, "51"),
        arguments(RANGE, -0.1, range, "-0.1"),
        arguments(RANGE, "31", range, "\"31\""),
        arguments(RANGE, true, range, "true"),
        arguments(RANGE, Double.NaN, range, "NaN"),
        arguments(RANGE, Double.POSITIVE_INFINITY, range, "Infinity"),
        arguments(RANGE, Double.parseDouble("1e999"), range, "Infinity"),
        arguments(RANGE, new BigDecimal("1e999999999"), range, "1E+999999999"),
        arguments(RANGE, Map.of("value", 3), range, "{value=3}"),
        arguments(RANGE, List.of(3), range, "[3]"),
        arguments(NUMBER, BigInteger.TWO.pow(63), number, "9223372036854775808"),
        arguments(NUMBER, Long.MIN_VALUE, number, "-9223372036854775808"),
        arguments(NUMBER, 9007199254740992L, number, "9007199254740992"),
        arguments(NUMBER, 1e300, number, "1.0E300"),
        arguments(NUMBER, "", number, "\"\""),
        arguments(EVEN, 1e15, "a number from -999999999999999 to 999999999999999", "1.0E15"),
        arguments(TEXT, "sliders", text, "\"sliders\""),
        arguments(TEXT, "a\nb", text, "\"a?b\""),
        arguments(TEXT, "a\u0000b", text, "\"a?b\""),
        arguments(TEXT, "a\u007fb", text, "\"a?b\""),
        arguments(TEXT, "a\ud83c", text, "\"a?\""),
        arguments(TEXT, "\udf9a", text, "\"?\""),
        arguments(TEXT, 5, text, "5"),
        arguments(TEXT, List.of("a"), text, "[a]"),
        arguments(TOGGLE, "true", "true or false", "\"true\""),
        arguments(TOGGLE, 1, "true or false", "1"),
        arguments(COLOR, "#a0b1c", "a color like #1a2b3c", "\"#a0b1c\""),
        arguments(COLOR, "red", "a color like #1a2b3c", "\"red\""),
        arguments(COLOR, "#a0b1c2\n", "a color like #1a2b3c", "\"#a0b1c2?\""),
        arguments(COLOR, 0xa0b1c2, "a color like #1a2b3c", "10531266"),
        arguments(SELECT, "On", "one of \"on\", \"\"", "\"On\""),
        arguments(SELECT, "Off", "one of \"on\", \"\"", "\"Off\""),
        arguments(SELECT, 0, "one of \"on\", \"\"", "0"));
  }

  @ParameterizedTest
  @MethodSource("unfitting")
  void unfittingValueIsRefusedWithWhatWasExpected(
      Map<String, Object> definition, Object value, String expected, String got) {
    assertThat(control(definition).normalize(value))
        .isEqualTo(
            Outcome.rejected(
                new Refusal(
                    Reason.INVALID_VALUE,
                    "it: expected " + expected + ", got " + got,
                    "it",
                    Map.of("expected", expected, "got", got))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void controlThatIsMovedForAWhileCanBeHeld(Map<String, Object> definition, boolean isHoldable) {
    assertThat(control(definition).type().isHoldable()).isEqualTo(isHoldable);
    BoardDefinition board = BoardDefinition.of("b", "B", List.of(control(definition)));
    assertThat(board.isHoldable("it")).isEqualTo(isHoldable);
    assertThat(BoardDefinition.of("b", "B", List.of(control(definition)), Set.of("it")))
        .returns(false, free -> free.isHoldable("it"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        arguments(RANGE, true),
        arguments(NUMBER, true),
        arguments(TEXT, true),
        arguments(COLOR, true),
        arguments(TOGGLE, false),
        arguments(SELECT, false));
  }

  @Test
  void textIsMeasuredInUtf16Units() {
    Control text = control(Map.of("type", "text", "maxLength", 2));
    assertThat(text.normalize("\ud83c\udf9a")).isEqualTo(Outcome.accepted("\ud83c\udf9a"));
    assertThat(text.normalize("a\ud83c\udf9a")).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void manyOptionsAreNotAllNamedInARefusal() {
    List<String> options = IntStream.rangeClosed(1, 100).mapToObj(i -> "scene" + i).toList();
    Outcome<Object> outcome =
        control(with(SELECT, "options", new ArrayList<>(options))).normalize(1);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected ->
                assertThat(rejected.refusal().message()).endsWith("\"scene8\" and 92 more, got 1"));
  }
}
