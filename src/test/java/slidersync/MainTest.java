package slidersync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Main main =
      new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

  @Test
  void wrongOptionIsOneLineAndStatus2() {
    assertThat(main.run(Map.of(), "--port", "many")).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "slider-sync: --port: expected a whole number from 0 to 65535, got \"many\"");
    assertThat(out.size()).isZero();
  }

  @Test
  void missingFileIsOneLineAndStatus1() {
    assertThat(main.run(Map.of(), "--boards", "nowhere.yaml")).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("slider-sync: nowhere.yaml: no such file");
    assertThat(out.size()).isZero();
  }

  @Test
  void verticleThatIsNotThereStopsTheStartWithOneLine() {
    assertThat(
            main.run(
                Map.of(), "--port", "0", "--store", "memory", "--verticle", "com.example.Lights"))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "slider-sync: --verticle com.example.Lights: there is no class com.example.Lights in the"
                + " program; say with --class-path where yours are");
    assertThat(out.size()).isZero();
  }

  @Test
  void ruleThatIsNotThereStopsTheStartWithOneLine(@TempDir Path folder) throws IOException {
    Path boards =
        Files.writeString(
            folder.resolve("boards.yaml"),
            "boards: {main: {rules: [com.example.Fog], controls: {fog: {type: button}}}}");
    assertThat(
            main.run(Map.of(), "--port", "0", "--store", "memory", "--boards", boards.toString()))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "slider-sync: board main: rules: there is no class com.example.Fog in the program;"
                + " say with --class-path where yours are");
  }

  @Test
  void versionIsOneLine() {
    assertThat(main.run(Map.of("SLIDER_SYNC_PORT", "wrong"), "--version")).isZero();
    assertThat(out.toString(UTF_8).lines()).singleElement().asString().startsWith("slider-sync ");
    assertThat(err.size()).isZero();
  }
}
