package slidersync.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.JarProcess;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;

@ExtendWith(VertxExtension.class)
class JarIT {

  @TempDir private Path folder;

  private static void set(Vertx vertx, int port, String control, Object value) {
    try (SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, port))) {
      JsonObject values = new JsonObject().put(control, value);
      JsonObject reply =
          get(client.request("board.main.set", new JsonObject().put("values", values)));
      assertThat(reply.getString("type")).isEqualTo("rec");
    }
  }

  private static JsonObject values(Vertx vertx, int port) {
    try (SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, port))) {
      return get(client.request("board.main.get", new JsonObject()))
          .getJsonObject("body")
          .getJsonObject("values");
    }
  }

  @Test
  void startsWithoutOptionsAndSaysWhereItIs() {
    try (JarProcess jar = JarProcess.start(folder)) {
      assertThat(jar.out().get(0))
          .isEqualTo("slider-sync is ready at http://127.0.0.1:" + jar.port() + "/");
      assertThat(folder.resolve("data/slider-sync.db")).exists();
    }
  }

  @Test
  void restartKeepsValues(Vertx vertx) {
    try (JarProcess jar = JarProcess.start(folder)) {
      set(vertx, jar.port(), "slider1", 42);
      set(vertx, jar.port(), "txt1", "Grüße 🎭");
      jar.terminate();
      assertThat(jar.exitCode(Duration.ofSeconds(5))).isZero();
    }
    try (JarProcess jar = JarProcess.start(folder)) {
      assertThat(values(vertx, jar.port()).getMap())
          .containsAllEntriesOf(Map.of("slider1", 42, "slider2", 0, "txt1", "Grüße 🎭"));
    }
  }

  @Test
  void killedProcessStartsAgainAtOnce(Vertx vertx) {
    try (JarProcess jar = JarProcess.start(folder)) {
      set(vertx, jar.port(), "slider1", 9);
      jar.kill();
    }
    try (JarProcess jar = JarProcess.start(folder)) {
      assertThat(values(vertx, jar.port()).getInteger("slider1")).isEqualTo(9);
    }
  }

  @Test
  void secondProcessOnTheSameStoreIsRefused() {
    try (JarProcess first = JarProcess.start(folder);
        JarProcess second = JarProcess.launch(folder, Map.of(), "--port", "0")) {
      assertThat(second.exitCode(Duration.ofSeconds(20))).isEqualTo(1);
      assertThat(second.err()).hasSize(1).first().asString().contains("in use by another process");
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void takenPortIsOneClearLineAndNoStoreIsOpened() {
    try (JarProcess first = JarProcess.start(folder);
        JarProcess second =
            JarProcess.launch(
                folder,
                Map.of(),
                "--store",
                "jdbc:sqlite:other/board.db",
                "--port",
                String.valueOf(first.port()))) {
      assertThat(second.exitCode(Duration.ofSeconds(20))).isEqualTo(1);
      assertThat(folder.resolve("other")).doesNotExist();
      assertThat(second.err())
          .containsExactly(
              "slider-sync: cannot listen on 127.0.0.1:" + first.port() + ": the port is in use");
    }
  }

  @Test
  void mistakesOfClientsAreNoErrorsInTheLog() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("www")).resolve("a.txt"), "mine");
    try (JarProcess jar = JarProcess.start(folder, "--webroot", "www", "--store", "memory")) {
      String post = "POST /eventbus/0/a/xhr_send HTTP/1.1\r\nHost: a\r\n";
      try (Socket leaving = new Socket(InetAddress.getLoopbackAddress(), jar.port())) {
        leaving.getOutputStream().write((post + "Content-Length: 9\r\n\r\n[").getBytes(UTF_8));
      }
      String chunks = post + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n";
      assertThat(RawHttp.send(jar.port(), chunks).status()).isIn(0, 400);
      Answer beyond = RawHttp.request(jar.port(), "GET", "/a.txt", "Range: bytes=9-");
      assertThat(beyond.status()).isEqualTo(416);
      assertThat(beyond.body()).isEqualTo("No such range. Expected a range within the file.\n");

      jar.terminate();

      assertThat(jar.exitCode(Duration.ofSeconds(20))).isZero();
      assertThat(jar.err()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }
  }

  @Test
  void sigtermClosesSocketsAndEndsWith0(Vertx vertx) {
    try (JarProcess jar = JarProcess.start(folder)) {
      SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, jar.port()));
      jar.terminate();

      assertThat(jar.exitCode(Duration.ofSeconds(5))).isZero();
      await().until(() -> client.ended().isComplete());
      client.close();
    }
  }

  static Stream<Arguments> wrongOptions() {
    return Stream.of(
        Arguments.of(List.of("--bogus"), "--bogus"),
        Arguments.of(List.of("--port", "70000"), "70000"),
        Arguments.of(List.of("--port", "many"), "many"),
        Arguments.of(List.of("--port"), "--port"),
        Arguments.of(List.of("--boards", "nowhere.yaml"), "nowhere.yaml"),
        Arguments.of(List.of("--webroot", "nowhere"), "nowhere"),
        Arguments.of(List.of("--store", "mongodb://x"), "mongodb://x"),
        Arguments.of(List.of("--store", "jdbc:sqlite:/proc/nowhere/x.db"), "/proc/nowhere"),
        Arguments.of(List.of("--public-url", "show.example"), "show.example"),
        Arguments.of(List.of("--host", "not a host"), "not a host"));
  }

  @ParameterizedTest
  @MethodSource("wrongOptions")
  void wrongOptionIsOneClearLine(List<String> options, String mentioned) {
    try (JarProcess jar = JarProcess.launch(folder, Map.of(), options.toArray(String[]::new))) {
      assertThat(jar.exitCode(Duration.ofSeconds(20))).isIn(1, 2);
      assertThat(jar.err()).hasSize(1).first().asString().contains(mentioned);
      assertThat(jar.out()).isEmpty();
    }
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    try (JarProcess help = JarProcess.launch(folder, Map.of(), "--help");
        JarProcess version = JarProcess.launch(folder, Map.of(), "--version")) {
      assertThat(help.exitCode(Duration.ofSeconds(20))).isZero();
      assertThat(String.join("\n", help.out()))
          .contains("--host", "--port", "--boards", "--webroot", "--store", "--public-url");
      assertThat(version.exitCode(Duration.ofSeconds(20))).isZero();
      assertThat(version.out()).hasSize(1).first().asString().startsWith("slider-sync ");
    }
  }

  @Test
  void environmentSetsOptions() {
    int port = JarProcess.freePort();
    try (JarProcess jar =
        JarProcess.launch(
            folder,
            Map.of("SLIDER_SYNC_PORT", String.valueOf(port), "SLIDER_SYNC_STORE", "memory"))) {
      jar.awaitReady();
      assertThat(jar.port()).isEqualTo(port);
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void openHostTellsWhereOthersFindIt() {
    try (JarProcess jar = JarProcess.start(folder, "--host", "0.0.0.0", "--store", "memory")) {
      assertThat(jar.out().get(0))
          .isEqualTo("slider-sync is ready at http://127.0.0.1:" + jar.port() + "/");
    }
  }
}
