package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of control has all its parts, and no part belongs to no type. */
class TypePartsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates/types");
  private static final Path DOCUMENTATION = Path.of("docs/boards.md");

  static Set<String> types() {
    return ControlTypes.names();
  }

  @Test
  void everyTypeHasATemplate() throws IOException {
    assertThat(names(TEMPLATES, ".hbs")).isEqualTo(types());
  }

  @Test
  void everyTypeHasAGeneratorOfControls() {
    assertThat(ControlPropertiesTest.controlsByType().keySet()).isEqualTo(types());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasASectionInTheDocumentation(String type) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENTATION);

    assertThat(lines).contains("### `" + type + "`");
    assertThat(lines).anyMatch(line -> line.contains("{type: " + type));
  }

  private static Set<String> names(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.length() - extension.length()))
          .collect(Collectors.toSet());
    }
  }
}
