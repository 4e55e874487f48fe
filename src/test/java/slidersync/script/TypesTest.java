package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.control.ControlTypes;
import slidersync.support.Scripts;
import slidersync.web.page.AssetFiles;

/** What each control type reads from its input, writes to it, and says. */
class TypesTest {

  private static final Path TYPES = Path.of("webroot/types");

  private final Scripts scripts = Scripts.ofTypes();

  TypesTest() {
    scripts.run(
        """
        function element(tag, attributes) {
          return {
            tagName: tag.toUpperCase(),
            getAttribute: function (name) { return name in attributes ? attributes[name] : null; }
          };
        }
        function type(name) { return SliderSync.types.of(element('input', {'data-type': name})); }
        """);
  }

  private static Stream<String> files(String extension) throws IOException {
    try (Stream<Path> files = Files.list(TYPES)) {
      return files
          .map(file -> "types/" + file.getFileName())
          .filter(name -> name.endsWith(extension))
          .toList()
          .stream();
    }
  }

  @Test
  void everyTypeIsDefinedUnderItsName() {
    for (String name : ControlTypes.names()) {
      assertThat(scripts.text("type('%s').name".formatted(name))).isEqualTo(name);
    }
  }

  @Test
  void noScriptIsForgotten() throws IOException {
    assertThat(files(".js")).isSubsetOf(AssetFiles.SCRIPTS);
  }

  @Test
  void whatNoTypeHasCannotBeDeclared() {
    assertThatThrownBy(() -> scripts.run("SliderSync.types.define('knob', {isRound: true})"))
        .hasMessageContaining("knob declares an unknown isRound");
  }

  @ParameterizedTest
  @CsvSource({
    "input, range, range",
    "input, RANGE, range",
    "input, number, number",
    "input, checkbox, toggle",
    "input, color, color",
    "input, text, text",
    "input, search, text",
    "input, '', text",
    "textarea, '', text",
    "select, '', select",
  })
  void typeOfAnAuthorsElementIsGuessed(String tag, String htmlType, String name) {
    assertThat(
            scripts.text(
                "SliderSync.types.of(element('%s', '%2$s' ? {type: '%2$s'} : {})).name"
                    .formatted(tag, htmlType)))
        .isEqualTo(name);
  }

  @Test
  void typeThatThePageNamesComesFirst() {
    assertThat(
            scripts.text(
                "SliderSync.types.of(element('input', {type: 'text', 'data-type': 'number'})).name"))
        .isEqualTo("number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "range  | {value: '31'}        | 31",
        "range  | {value: '0.5'}       | 0.5",
        "number | {value: '3,5'}       | 3.5",
        "number | {value: ''}          | undefined",
        "number | {value: 'abc'}       | undefined",
        "text   | {value: ' a 1 '}     | \" a 1 \"",
        "text   | {value: ''}          | \"\"",
        "toggle | {checked: true, value: 'on'}  | true",
        "toggle | {checked: false, value: 'on'} | false",
        "select | {value: 'end'}       | \"end\"",
        "color  | {value: '#ff8800'}   | \"#ff8800\"",
      })
  void valueIsRead(String type, String input, String value) {
    assertThat(scripts.json("type('%s').read(%s)".formatted(type, input))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "range  | 31        | {value: '0'}                   | {\"value\":\"31\"}",
        "number | 0.5       | {value: '0'}                   | {\"value\":\"0.5\"}",
        "text   | 'a 1'     | {value: ''}                    | {\"value\":\"a 1\"}",
        "toggle | true      | {checked: false, value: 'on'}  | {\"checked\":true,\"value\":\"on\"}",
        "toggle | false     | {checked: true, value: 'on'}   | {\"checked\":false,\"value\":\"on\"}",
        "select | 'end'     | {value: 'intro'}               | {\"value\":\"end\"}",
        "color  | '#ff8800' | {value: '#000000'}             | {\"value\":\"#ff8800\"}",
      })
  void valueIsWritten(String type, String value, String input, String written) {
    scripts.run("var input = %s; type('%s').write(input, %s)".formatted(input, type, value));

    assertThat(scripts.json("input")).isEqualTo(written);
  }

  @Test
  void inputThatShowsTheValueIsLeftAlone() {
    scripts.run(
        """
        var writes = 0;
        var input = Object.create(null, {
          value: {get: function () { return '7'; }, set: function () { writes++; }}
        });
        """);

    for (String name : List.of("range", "number", "text", "select", "color")) {
      scripts.run("type('%s').write(input, '7')".formatted(name));
    }

    assertThat(scripts.text("writes")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "range  | {defaultValue: '31', value: '9'}         | 31",
        "number | {defaultValue: '0.5', value: '9'}        | 0.5",
        "number | {defaultValue: '', value: '9'}           | undefined",
        "text   | {defaultValue: 'a', value: 'typed'}      | \"a\"",
        "toggle | {defaultChecked: true, checked: false}   | true",
        "color  | {defaultValue: '#ff8800', value: '#111'} | \"#ff8800\"",
        "select | {value: 'end', querySelector: function () { return {value: 'song'}; }} | \"song\"",
        "select | {value: 'end', querySelector: function () { return null; }} | undefined",
      })
  void renderedValueIsThatOfTheServer(String type, String input, String value) {
    assertThat(scripts.json("type('%s').rendered(%s)".formatted(type, input))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "range  | -3        | −3.0",
        "number | 12        | 12.0",
        "text   | 'a 1'     | a 1",
        "text   | '-3'      | -3",
        "toggle | true      | on",
        "toggle | false     | off",
        "select | 'end'     | end",
        "color  | '#ff8800' | #ff8800",
      })
  void valueIsSaidInWords(String type, String value, String words) {
    scripts.run("var scale = new SliderSync.Scale('-60', '10', '0.5', '', '')");

    assertThat(scripts.text("type('%s').words(%s, scale)".formatted(type, value))).isEqualTo(words);
  }
}
