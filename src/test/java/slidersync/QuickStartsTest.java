package slidersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.boardfile.BoardFile;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.osc.OscOptions;
import slidersync.osc.OscVerticle;
import slidersync.support.Platform;
import slidersync.support.Program;
import slidersync.support.QuickStarts;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.text.Endpoint;
import slidersync.web.WebOptions;
import slidersync.web.tcp.TcpBridge;

/** Each quick start of the documentation does what it says, as it stands there. */
class QuickStartsTest {

  private static final int MOST_LINES = 20;
  private static final List<BoardDefinition> BOARDS = BoardFile.builtIn();

  @AutoClose private static final TestNode NODE = TestNode.start(BOARDS);

  private static final DoorContext CONTEXT =
      new DoorContext(BOARDS, new OwnedBoards(), new SimpleMeterRegistry());
  private static final Endpoint FREE = new Endpoint("localhost", 0);
  private static final TcpBridge TCP = new TcpBridge(FREE, WebOptions.PATIENCE, CONTEXT);
  private static final OscVerticle OSC =
      new OscVerticle(CONTEXT, new OscOptions(Optional.of(FREE), Optional.empty(), List.of()));

  static {
    get(NODE.vertx().deployVerticle(TCP));
    get(NODE.vertx().deployVerticle(OSC));
  }

  @TempDir Path folder;

  @BeforeEach
  void moveTheSliderAway() {
    try (RawWebSocket page = RawWebSocket.open(NODE)) {
      JsonObject values = new JsonObject().put("slider1", 0);
      page.request("board.main.set", new JsonObject().put("values", values));
    }
  }

  private static int slider() {
    try (RawWebSocket page = RawWebSocket.open(NODE)) {
      return page.request("board.main.get", new JsonObject())
          .getJsonObject("body")
          .getJsonObject("values")
          .getInteger("slider1");
    }
  }

  /** The first code of a section, for the ports of this test. */
  private static String code(String heading) {
    return QuickStarts.under(heading)
        .get(0)
        .replaceAll("(?<=:|, )8080", String.valueOf(NODE.port()))
        .replaceAll("7000", String.valueOf(TCP.port()))
        .replaceAll("9000", String.valueOf(OSC.udpPort()));
  }

  private void assertMovesAndFollows(String heading, String file, String... command) {
    try (Program program = Program.start(write(file, code(heading)), command)) {
      await().until(() -> slider() == 31);
      program.awaitOutput("slider1");
      set(32);
      program.awaitOutput("32");
    }
  }

  private static void set(int value) {
    try (RawWebSocket page = RawWebSocket.open(NODE)) {
      JsonObject values = new JsonObject().put("slider1", value);
      page.request("board.main.set", new JsonObject().put("values", values));
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachHasAtMostTwentyLines() {
    assertThat(QuickStarts.all())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            (heading, pieces) ->
                assertThat(pieces)
                    .allMatch(code -> code.lines().count() <= MOST_LINES, "at most 20 lines"));
  }

  @Test
  void curlMovesAndFollows() {
    Platform.needs("curl");
    assertMovesAndFollows("curl", "quick.sh", "sh");
  }

  @Test
  void pythonOverAWebSocketMovesAndFollows() {
    Platform.needs("python3");
    assertMovesAndFollows("Python, a WebSocket", "web_socket.py", "python3");
  }

  @Test
  void pythonOverAPlainSocketMovesAndFollows() {
    Platform.needs("python3");
    assertMovesAndFollows("Python, a plain socket", "plain_socket.py", "python3");
  }

  @Test
  void pythonOverOscMovesAndIsToldOfTheBoard() {
    Platform.needs("python3");
    try (Program program = Program.start(write("osc.py", code("Python, OSC")), "python3")) {
      await().until(() -> slider() == 31);
      program.awaitOutput("/main/slider1");
    }
  }

  /** Runs where Node is there; the build does not ask for it. */
  @Test
  void nodeOverAPlainSocketMovesAndFollows() {
    assumeTrue(Program.isThere("node"), "it needs node");
    assertMovesAndFollows("Node, a plain socket", "plain_socket.js", "node");
  }

  @Test
  void verticleMovesTheSliderUnderItsLabel() throws Exception {
    Path source = write("Lights.java", code("Java"));
    String classPath = System.getProperty("java.class.path");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
    assertThat(result).isZero();

    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, QuickStartsTest.class.getClassLoader())) {
      Object verticle = loader.loadClass("Lights").getDeclaredConstructor().newInstance();
      get(NODE.vertx().deployVerticle((VerticleBase) verticle));

      assertThat(slider()).isEqualTo(31);
    }
  }
}
