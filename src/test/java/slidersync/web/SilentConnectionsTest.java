package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

/** A connection that gets nothing written for a while is closed, and one that hears news is not. */
@Execution(ExecutionMode.CONCURRENT)
class SilentConnectionsTest {

  /** Longer than a busy machine lets the heartbeats wait that keep a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN), PATIENCE);

  /** Those of vanished phones, and those of somebody who wants to use up all that there are. */
  @Test
  void connectionOnWhichNothingGoesOnIsClosed() throws IOException {
    List<String> beginnings =
        List.of(
            "",
            "GET / HT",
            "GET /health/live HTTP/1.1~Host: a~X-Slow",
            "GET /health/live HTTP/1.1~Host: a~~",
            "POST /me HTTP/1.1~Host: a~Content-Length: 9~~{",
            "POST /eventbus/0/a/xhr_send HTTP/1.1~Host: a~Content-Length: 9~~[",
            "POST /nope HTTP/1.1~Host: a~Transfer-Encoding: chunked~~5~a",
            "GET /eventbus/websocket HTTP/1.1~Host: a~Connection: Upgrade~Upgrade: webso");
    List<Socket> sockets = new ArrayList<>();
    try {
      for (String beginning : beginnings) sockets.add(open(beginning));
      for (int i = 0; i < sockets.size(); i++) awaitEnd(sockets.get(i), beginnings.get(i));
    } finally {
      for (Socket socket : sockets) socket.close();
    }
  }

  @Test
  void headThatDripsDoesNotKeepAConnection() throws IOException {
    try (Socket socket = open("GET / HTTP/1.1~X: ")) {
      await()
          .pollInterval(Duration.ofMillis(100))
          .atMost(Duration.ofSeconds(30))
          .until(() -> !takes(socket));
    }
  }

  @Test
  void whoOnlyWaitsForNewsKeepsTheConnection() throws IOException {
    List<SockJsClient> watchers =
        Stream.of(Transport.values())
            .map(transport -> get(SockJsClient.open(NODE.vertx(), transport, NODE.port())))
            .toList();
    for (SockJsClient watcher : watchers) get(watcher.register("board.main.changed", d -> {}));

    // As long as it takes to close one that came later and hears nothing.
    try (Socket silent = open("")) {
      awaitEnd(silent, "");
    }

    for (SockJsClient watcher : watchers) {
      assertThat(watcher.ended().isComplete())
          .as("%s ended: %s", watcher.connection().path(), watcher.ended())
          .isFalse();
      assertThat(get(watcher.request("board.main.get", new JsonObject())).getString("type"))
          .isEqualTo("rec");
      watcher.close();
    }
  }

  private static Socket open(String beginning) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port());
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(beginning.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static void awaitEnd(Socket socket, String sent) {
    try {
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("expected an end within 30 s of a connection that sent " + sent, e);
    }
  }

  private static boolean takes(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
