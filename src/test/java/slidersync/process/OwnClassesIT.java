package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Compiled;
import slidersync.support.JarProcess;

/** A real node with a verticle and a rule of the operator's own. */
@ExtendWith(VertxExtension.class)
class OwnClassesIT {

  private static final String BOARDS =
      """
      verticles:
        com.example.Lights: {name: Wing}
      boards:
        main:
          rules: [com.example.FogInterlock]
          controls:
            dim: {type: range, min: 0, max: 100}
            fan: {type: toggle}
            fog: {type: button}
      """;

  private static final String LIGHTS =
      """
      import io.vertx.core.Future;
      import io.vertx.core.VerticleBase;
      import slidersync.bus.BoardClient;
      public final class Lights extends VerticleBase {
        private BoardClient board;
        @Override public Future<?> start() {
          board = BoardClient.of(vertx, "main").labelled(config().getString("name"));
          return board.set("dim", 31);
        }
        @Override public Future<?> stop() {
          return board.set("dim", 0)
              .onSuccess(stored -> System.out.println("dark: " + stored.value("dim").whole()))
              .onFailure(failure -> System.out.println(failure));
        }
      }
      """;

  private static final String RULE =
      """
      import slidersync.board.ProposedChange;
      import slidersync.board.Rule;
      import slidersync.board.Verdict;
      public final class FogInterlock implements Rule {
        @Override public Verdict judge(ProposedChange change) {
          return change.isTrue("fog") && !change.isTrue("fan")
              ? Verdict.refuse("fog", "Fog only when the fan is on")
              : Verdict.accept();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void verticleActsUntilTheBoardsAreReleasedAndTheRuleRefusesPages(Vertx vertx) throws IOException {
    Files.writeString(folder.resolve("boards.yaml"), BOARDS);
    Compiled.of(folder, "Lights", LIGHTS);
    Path classes = Compiled.of(folder, "FogInterlock", RULE);
    try (JarProcess node =
            JarProcess.start(
                folder,
                "--boards=boards.yaml",
                "--store=memory",
                "--class-path=" + classes,
                "--verticle=com.example.Lights");
        SockJsClient page = get(SockJsClient.open(vertx, Transport.WEBSOCKET, node.port()))) {
      JsonObject all = get(page.request("board.main.get", new JsonObject())).getJsonObject("body");
      assertThat(all.getJsonObject("values").getInteger("dim")).isEqualTo(31);
      assertThat(all.getJsonObject("by").getJsonObject("dim").getString("label")).isEqualTo("Wing");

      JsonObject fog = new JsonObject().put("control", "fog");
      JsonObject refused = get(page.request("board.main.press", fog));
      assertThat(refused.getInteger("failureCode")).isEqualTo(403);
      assertThat(refused.getString("reason")).isEqualTo("AGAINST_RULE");
      assertThat(refused.getString("message")).isEqualTo("Fog only when the fan is on");

      JsonObject fan = new JsonObject().put("values", new JsonObject().put("fan", true));
      get(page.request("board.main.set", fan));
      assertThat(get(page.request("board.main.press", fog)).getString("type")).isEqualTo("rec");

      node.terminate();
      assertThat(node.exitCode(Duration.ofSeconds(30))).isZero();
      await().until(() -> node.out().contains("dark: 0"));
    }
  }
}
