package slidersync.boardfile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in layouts are refused with the place, what was expected, and what was meant. */
class LayoutMistakesTest {

  private static final String HEAD =
      """
      boards:
        main:
          controls:
            dim: {type: range, min: 0, max: 100}
            gain: {type: range, min: 0, max: 100}
            mute: {type: toggle}
            cues: {type: text, lines: 3}
          layout:
      """;

  static Stream<Arguments> badLayouts() {
    return Stream.of(
        arguments("[]", "board main: layout: expected a list of 1 to 300, got 0"),
        arguments(
            "[din]",
            one(
                "value: expected one of the controls dim, gain, mute, cues, got \"din\"; did you mean dim?")),
        arguments("[5]", one("value: expected one of the controls dim, gain, mute, cues, got 5")),
        arguments(
            "[{as: slider}]", one("control: expected the id of a control, but it is missing")),
        arguments(
            "[{label: A}]",
            one(
                "control: expected a control, or as: with the name of a widget, but it is missing")),
        arguments(
            "[dim, mute, dim]",
            "board main, layout 3: value: expected a control that is not placed yet, got \"dim\""),
        arguments(
            "[{control: mute, as: slider}]",
            one("control: expected a control of type range, got \"mute of type toggle\"")),
        arguments(
            "[{control: cues, as: field}]",
            one(
                "control: expected a text of one line, as field shows no line breaks (as: area"
                    + " does), got \"cues of several lines\"")),
        arguments("[{control: dim, as: slidr}]", one("as: expected one of ")),
        arguments(
            "[{control: dim, colour: red}]",
            one("colour: not known here, expected one of as, control, label, size")),
        arguments(
            "[{control: dim, size: 2by1}]",
            one("size: expected columns x rows like 2x1, at most 12x8 here, got \"2by1\"")),
        arguments("[{control: dim, size: 0x1}]", one("size: expected columns x rows")),
        arguments("[{control: dim, size: 2x9}]", one("size: expected columns x rows")),
        arguments("[{control: dim, size: 13x1}]", one("size: expected columns x rows")),
        arguments(
            "[{control: [dim], as: slider}]",
            one("control: expected the id of a control, got [dim]")),
        arguments("[{title: A}]", one("control: expected a control, or as:")),
        arguments("[{items: []}]", one("items: expected a list of 1 to 300, got 0")),
        arguments(
            "[{items: [dim], columns: 0}]",
            one("columns: expected a whole number from 1 to 12, got 0")),
        arguments(
            "[{items: [dim], columns: 13}]",
            one("columns: expected a whole number from 1 to 12, got 13")),
        arguments(
            "[{items: [{control: dim, size: 3x1}], columns: 2}]",
            "board main, layout 1, item 1: size: expected columns x rows like 2x1, at most 2x8 here, got \"3x1\""),
        arguments(
            "[{items: [dim], color: red}]",
            one("color: expected a color like #1a2b3c, got \"red\"")),
        arguments(
            "[{items: [dim], folded: true}]",
            one("title: expected one to unfold the section by, but it is missing")),
        arguments(
            "[{items: [dim], title: T, folded: 1}]", one("folded: expected true or false, got 1")),
        arguments(
            "[{items: [dim], first: mute}]",
            one("first: expected a control of this section, got \"mute\"")),
        arguments(
            "[{items: [dim], first: [din]}]",
            one("first: expected a control of this section, got \"din\"; did you mean dim?")),
        arguments("[{tab: A}]", one("sections: expected a list of 1 to 100, but it is missing")),
        arguments(
            "[{tab: A, items: [dim]}, {items: [mute]}]",
            "board main, layout 2: tab: expected one line of text"),
        arguments(
            "[{tab: A, items: [dim], sections: []}]",
            one("items: expected either sections or items, got")),
        arguments(
            "[{tab: A, id: dim, items: [dim]}]",
            one("id: expected an id that no control has, got \"dim\"")),
        arguments(
            "[{tab: A, id: B c, items: [dim]}]",
            one("id: expected small letters, digits and -, got \"B c\"")),
        arguments(
            "[{tab: A, id: b, items: [dim]}, {tab: B, id: b, items: [gain]}]",
            "board main, layout 2: id: expected an id that no other tab has, got \"b\""));
  }

  private static String one(String problem) {
    return "board main, layout 1: " + problem;
  }

  @ParameterizedTest
  @CsvSource({
    "'[dim, {control: mute, as: slider}]', 'line 9, column 14: board main, layout 2: control: '",
    "'[{title: A, items: [dim, din]}]', 'line 9, column 32: board main, layout 1, item 2: '",
    "'[{tab: A, sections: [{items: [dim]}, {items: []}]}]', 'line 9, column 45: board main, layout 1, section 2: items: '",
  })
  void placeHasALineAndAColumn(String layout, String place) {
    assertThatThrownBy(() -> BoardFile.parse("boards.yaml", HEAD + "      " + layout + "\n"))
        .hasMessageStartingWith("boards.yaml " + place);
  }

  @ParameterizedTest
  @MethodSource("badLayouts")
  void badLayoutIsRefused(String layout, String message) {
    assertThatThrownBy(() -> BoardFile.parse("boards.yaml", HEAD + "      " + layout + "\n"))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }
}
