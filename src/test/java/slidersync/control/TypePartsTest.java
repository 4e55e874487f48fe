package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.layout.Widgets;
import slidersync.support.Boards;
import slidersync.support.Scripts;

/** Every type of control has all its parts, and the server and the page agree about it. */
class TypePartsTest {

  private static final Path SCRIPTS = Path.of("webroot/types");
  private static final Path DOCUMENTATION = Path.of("docs/boards.md");

  static Set<String> types() {
    return ControlTypes.names();
  }

  private static Control example(String type) {
    return Boards.MAIN.controls().values().stream()
        .filter(control -> control.type().name().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Boards.MAIN has no control of type " + type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasADefaultWidget(String type) {
    assertThat(Widgets.defaultOf(example(type).type()).roles()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasAScriptThatDefinesItAlone(String type) throws IOException {
    assertThat(Files.readString(SCRIPTS.resolve(type + ".js")))
        .containsOnlyOnce("SliderSync.types.define('" + type + "'");
  }

  @ParameterizedTest
  @MethodSource("types")
  void serverAndPageAgreeWhetherATypeCanBeHeld(String type) {
    String holds =
        Scripts.ofTypes()
            .text(
                """
                SliderSync.types.of({
                  tagName: 'INPUT',
                  getAttribute: function (name) { return name === 'data-type' ? '%s' : null; }
                }).holds"""
                    .formatted(type));

    assertThat(!holds.equals("never")).isEqualTo(example(type).type().isHoldable());
  }

  @Test
  void everyTypeHasPropertiesTested() {
    assertThat(ControlPropertiesTest.controlsByType().keySet()).isEqualTo(types());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasASectionInTheDocumentationWithAnExample(String type) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENTATION);

    assertThat(lines).contains("### `" + type + "`");
    assertThat(lines).anyMatch(line -> line.matches(" {4}\\w+: \\{type: " + type + "\\b.*\\}"));
  }
}
