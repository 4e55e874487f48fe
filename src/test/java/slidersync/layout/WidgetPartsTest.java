package slidersync.layout;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.control.ControlTypes;
import slidersync.web.page.AssetFiles;

/** Every widget has all its parts, and nothing has parts without a widget. */
class WidgetPartsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates/widgets");
  private static final Path FILES = Path.of("webroot/widgets");
  private static final Path DOCUMENTATION = Path.of("docs/widgets.md");

  /** What all widgets have in common. */
  private static final Set<String> COMMON = Set.of("widgets.js", "drawn.js");

  static Set<String> widgets() {
    return Widgets.names();
  }

  private static Widget widget(String name) {
    return Widgets.named(name).orElseThrow();
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void everyWidgetHasATemplateAndEveryTemplateAWidget() throws IOException {
    assertThat(filesIn(TEMPLATES))
        .containsExactlyInAnyOrderElementsOf(
            widgets().stream().map(widget -> widget + ".hbs").collect(toSet()));
  }

  @Test
  void everyScriptAndStyleBelongsToAWidgetAndIsServed() throws IOException {
    for (String file : filesIn(FILES)) {
      assertThat(file).matches(name -> COMMON.contains(name) || isOfAWidget(name));
      assertThat(file.endsWith(".js") ? AssetFiles.SCRIPTS : AssetFiles.STYLES)
          .contains("widgets/" + file);
    }
  }

  private static boolean isOfAWidget(String file) {
    return widgets().contains(file.replaceFirst("\\.(js|css)$", ""));
  }

  @ParameterizedTest
  @MethodSource("widgets")
  void everyScriptDefinesItsWidgetAlone(String widget) throws IOException {
    Path script = FILES.resolve(widget + ".js");
    if (!Files.exists(script)) return;

    assertThat(Files.readString(script))
        .containsOnlyOnce("SliderSync.widgets.define('" + widget + "'");
  }

  @ParameterizedTest
  @MethodSource("widgets")
  void everyWidgetBindsTypesThatThereAre(String widget) {
    for (Role role : widget(widget).roles()) {
      assertThat(role.types()).isNotEmpty().isSubsetOf(ControlTypes.names());
    }
  }

  @ParameterizedTest
  @MethodSource("widgets")
  void everyWidgetHasASectionInTheDocumentationWithAnExample(String widget) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENTATION);

    assertThat(lines).contains("### `" + widget + "`");
    assertThat(lines).anyMatch(line -> line.matches(" {4}- \\{.*\\bas: " + widget + "\\b.*\\}"));
  }

  @ParameterizedTest
  @MethodSource("widgets")
  void theDocumentationNamesEveryAttribute(String widget) throws IOException {
    String section = section(widget);

    assertThat(widget(widget).attributes())
        .allSatisfy(attribute -> assertThat(section).contains("`" + attribute + "`"));
  }

  private static String section(String widget) throws IOException {
    String documentation = Files.readString(DOCUMENTATION);
    String rest = documentation.substring(documentation.indexOf("### `" + widget + "`") + 4);
    int end = rest.indexOf("\n##");
    return end < 0 ? rest : rest.substring(0, end);
  }
}
