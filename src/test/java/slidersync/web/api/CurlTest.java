package slidersync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.Platform;
import slidersync.support.TestNode;

/** The commands of docs/http.md do what the page says. */
class CurlTest {

  private static final String SERVER = "http://localhost:8080";

  @AutoClose
  private static final TestNode NODE =
      TestNode.start(
          List.of(
              BoardDefinition.of(
                  "main",
                  "Front of house",
                  List.of(
                      Boards.control(
                          "dim", Map.of("type", "range", "min", 0, "max", 100, "value", 80)),
                      Boards.control("mute", Map.of("type", "toggle")),
                      Boards.control("go", Map.of("type", "trigger"))))));

  /** A command and the lines that the page shows as its answer. */
  private record Example(String command, List<String> answer) {}

  @BeforeAll
  static void needsCurl() {
    Platform.needs("curl");
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/http.md"))) {
      if (line.startsWith("    curl ")) {
        examples.add(new Example(line.strip(), new ArrayList<>()));
      } else if (line.startsWith("    ") && !examples.isEmpty()) {
        examples.get(examples.size() - 1).answer.add(line.strip());
      } else if (!line.isBlank() && !examples.isEmpty()) {
        examples.add(new Example("", new ArrayList<>()));
      }
    }
    examples.removeIf(example -> example.command.isEmpty());
    return examples;
  }

  @Test
  void everyCommandIsAnsweredAsThePageShows() throws IOException, InterruptedException {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(6);
    for (Example example : examples) {
      if (example.command.contains(" -N ")) continue; // it has no end
      assertThat(general(run(example.command)))
          .as(example.command)
          .isEqualTo(general(String.join("\n", example.answer)));
    }
  }

  @Test
  void eventsComeToCurlAsThePageShows() throws IOException, InterruptedException {
    Example follow =
        examples().stream().filter(one -> one.command.contains(" -N ")).findFirst().orElseThrow();

    String answer = run(follow.command + " | head -n 5");

    assertThat(answer)
        .startsWith("retry: 1000\n\nid: ")
        .containsPattern("event: delta\ndata: \\{\"history\":\"\\w+\",\"from\":0,");
  }

  /** Histories and revisions are another time others. */
  private static String general(String answer) {
    return Pattern.compile("\"history\":\"\\w+\"|\"?revision\"?:? ?\\d+")
        .matcher(answer)
        .replaceAll("-");
  }

  private static String run(String command) throws IOException, InterruptedException {
    String here = command.replace(SERVER, "http://127.0.0.1:" + NODE.port());
    Process process =
        new ProcessBuilder("sh", "-c", here.replaceFirst("^curl ", "curl --silent "))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return answer;
  }
}
