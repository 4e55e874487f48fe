package slidersync.boardfile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in board files are refused with the line and the reason. */
class BoardFileMistakesTest extends TestBoardFiles {

  static Stream<Arguments> badFiles() {
    String map = "expected names with values (name: value), got ";
    return Stream.of(
        arguments("", ": " + map + "null"),
        arguments("# nothing\n", ": " + map + "null"),
        arguments("boards", " line 1: " + map + "\"boards\""),
        arguments("- boards", " line 1: " + map + "[boards]"),
        arguments("{}", " line 1: boards: expected 1 to 100 boards, but it is missing"),
        arguments("boards:\n", " line 1: boards: expected a value, got null"),
        arguments("boards: {}\n", " line 1: boards: expected 1 to 100 boards, got 0"),
        arguments("boards: []\n", " line 1: boards: " + map + "[]"),
        arguments(
            "\nboard:\n  main:\n",
            " line 2: board: not known here, expected one of boards, peers, verticles; did you mean boards?"),
        arguments("boards:\n  main:\n", " line 2: board main: " + map + "null"),
        arguments(
            "verticles:\n  com.example.Lights: 1\n" + control("mute: {type: toggle}"),
            " line 2: verticles: com.example.Lights:"
                + " expected a map, the configuration of a verticle, got 1"),
        arguments(
            "boards:\n  main:\n    rules: com.example.Fog\n    controls: {m: {type: toggle}}\n",
            " line 3: board main: rules: expected a list of 1 to 20 different names of classes,"
                + " got \"com.example.Fog\""),
        arguments(
            "boards:\n  main:\n    rules: [a.Fog, a.Fog]\n    controls: {m: {type: toggle}}\n",
            " line 3: board main: rules: expected a list of 1 to 20 different names of classes,"
                + " got \"a.Fog\""),
        arguments(
            "verticles:\n  the lights: {}\n" + control("mute: {type: toggle}"),
            " line 2: verticles: the lights:"
                + " expected the name of a class as the key, got \"the lights\""),
        arguments(
            "boards:\n  5: {}\n",
            " line 1: boards: expected text as a name, got 5 (put it in quotes)"),
        arguments(
            "boards:\n  Ma in:\n    controls: {}\n",
            " line 2: board Ma in: expected an id: a letter, then up to 39 letters, digits, - and _"),
        arguments(
            "boards:\n  main:\n    title: Main\n",
            " line 2: board main: controls: expected 1 to 200 controls, but it is missing"),
        arguments(
            "boards:\n  main:\n    title: Main\n    controls: {}\n",
            " line 4: board main: controls: expected 1 to 200 controls, got 0"),
        arguments(
            "boards:\n  main:\n    titel: Main\n    controls: {}\n",
            " line 3: board main: titel: not known here, expected one of"
                + " accent, controls, hold, layout, rules, title; did you mean title?"),
        arguments(
            "boards:\n  main:\n    title: 5\n    controls: {}\n",
            " line 3: board main: title: expected one line of text, at most 100 characters, got 5"),
        arguments(
            control("slider1: {type: range, max: 50, min: 60}"),
            " line 4: board main, control slider1: min: expected a number below max 50, got 60"),
        arguments(
            control("slider1:\n        type: range\n        max: 50\n        min: 60"),
            " line 7: board main, control slider1: min: expected a number below max 50, got 60"),
        arguments(
            control("slider1: {type: range, min: 0, max: 0x32, step: .nan}"),
            " line 4: board main, control slider1: step:"
                + " expected a number within plus or minus 9007199254740991, got NaN"),
        arguments(
            control("slider1: {label: Slider 1, min: 0, max: 50}"),
            " line 4: board main, control slider1: type: expected one of"
                + " button, color, number, range, select, text, toggle, trigger, but it is missing"),
        arguments(
            control("go:\n        type: trigger\n        guard: 1"),
            " line 6: board main, control go: guard:"
                + " expected a duration from 1ms to 1h, such as 200ms or 1.5s, got 1"),
        arguments(
            control("level:\n        type: toggle\n        access: write"),
            " line 6: board main, control level: access: expected read, got \"write\""),
        arguments(
            control("slider1: range"),
            " line 4: board main, control slider1: " + map + "\"range\""),
        arguments(
            control("1slider: {type: toggle}"),
            " line 4: board main, control 1slider:"
                + " expected an id: a letter, then up to 39 letters, digits, - and _"),
        arguments(
            control("a".repeat(41) + ": {type: toggle}"),
            " line 4: board main, control "
                + "a".repeat(41)
                + ":"
                + " expected an id: a letter, then up to 39 letters, digits, - and _"),
        arguments(
            control("mute: {type: toggle, value: yes}"),
            " line 4: board main, control mute: value: expected true or false, got \"yes\""),
        arguments(
            control(
                "scene:\n        type: select\n        options:\n          - one\n          - 2"),
            " line 8: board main, control scene: options: 2: value:"
                + " expected one line of text, at most 100 characters, got 2"),
        arguments(
            control("a: {type: toggle}\n      b: {type: toggle}\n      a: {type: toggle}"),
            " line 6: found duplicate key a"),
        arguments(
            "boards:\n  main: {controls: {a: {type: toggle}}}\n  main: {controls: {a: {type: toggle}}}\n",
            " line 3: found duplicate key main"),
        arguments(
            control("a: &a {type: toggle}\n      b: *a"),
            " line 5: expected no references (*name)"),
        arguments("a: " + "[".repeat(100_000), " line 1: expected at most 20 levels"),
        arguments(
            "a: !!java.io.File [x]",
            " line 1: could not determine a constructor for the tag tag:yaml.org,2002:java.io.File"),
        arguments("a: b: c", " line 1: mapping values are not allowed here"),
        arguments(
            "boards:\n\tmain:\n",
            " line 2: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
        arguments("a: {}\n---\nb: {}", " line 2: but found another document"),
        arguments(many(201), " line 3: board main: controls: expected 1 to 200 controls, got 201"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void badFileIsRefusedWithLineAndReason(String yaml, String message) throws IOException {
    Path file = write(yaml);

    assertThatThrownBy(() -> BoardFile.read(file))
        .isInstanceOf(BoardFileException.class)
        .extracting(
            e -> String.valueOf(e.getMessage()).replaceFirst("( line \\d+), column \\d+", "$1"))
        .isEqualTo(file + message);
  }

  @ParameterizedTest
  @CsvSource({
    "'boards: {main: {controls: {a: {type: toggle, value: 5}}}}', 'line 1, column 46: board'",
    "'boards:\n  main: {controls: {}}', 'line 2, column 10: board'",
    "'a: b: c', 'line 1, column 5: mapping'",
  })
  void placeHasAColumn(String yaml, String place) throws IOException {
    Path file = write(yaml.replace("\\n", "\n"));

    assertThatThrownBy(() -> BoardFile.read(file)).hasMessageStartingWith(file + " " + place);
  }
}
