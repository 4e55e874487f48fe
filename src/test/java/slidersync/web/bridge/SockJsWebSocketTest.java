package slidersync.web.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** SockJS 0.3.3 over WebSocket, as far as its description is about one endpoint. */
class SockJsWebSocketTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final WebSocketClient client = NODE.vertx().createWebSocketClient();

  private final String path = "/eventbus/000/" + UUID.randomUUID() + "/websocket";
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @CsvSource({
    "GET,,400",
    "GET,Upgrade: WebSocket,400",
    "GET,Connection: close,400",
    "POST,,405",
    "PUT,,405",
    "DELETE,,405"
  })
  void whatIsNoWebSocketIsTurnedAway(String method, @Nullable String header, int status) {
    List<String> headers = header == null ? List.of() : List.of(header);

    Answer answer = RawHttp.request(NODE.port(), method, path, headers, "");

    assertThat(answer.status()).isEqualTo(status);
    if (status == 405) {
      assertThat(answer.header("Allow")).hasValue("GET");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void opensThenTakesAndBringsArraysOfMessages() throws InterruptedException {
    WebSocket socket = open();
    assertThat(next()).isEqualTo("o");

    get(socket.writeTextMessage("[\"{}\",\"5\"]"));

    assertThat(next()).startsWith("a[\"{\\\"type\\\":\\\"err\\\"").contains("missing_type");
    assertThat(next()).contains("invalid_json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]"})
  void emptyFrameIsPassedOver(String empty) throws InterruptedException {
    WebSocket socket = open();

    get(socket.writeTextMessage(empty));
    get(socket.writeTextMessage("[\"{}\"]"));

    assertThat(next()).isEqualTo("o");
    assertThat(next()).contains("missing_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"a", "5", "[5]", "{}"})
  void brokenFrameClosesTheConnection(String broken) throws InterruptedException {
    WebSocket socket = open();

    get(socket.writeTextMessage(broken));

    assertThat(next()).isEqualTo("o");
    assertThat(next()).isEqualTo("c[3000,\"Go away!\"]");
    await().until(socket::isClosed);
  }

  @Test
  void sameNameMakesAConnectionOfItsOwnEachTime() throws InterruptedException {
    open();
    assertThat(next()).isEqualTo("o");

    open();

    assertThat(next()).isEqualTo("o");
  }

  /** There are browsers that lose them. */
  @Test
  void charactersBeyondAsciiAreEscaped() throws InterruptedException {
    WebSocket socket = open();

    get(
        socket.writeTextMessage(
            "[\"{\\\"type\\\":\\\"\u0300\u2603\\\",\\\"address\\\":\\\"a\\\"}\"]"));

    assertThat(next()).isEqualTo("o");
    String frame = next();
    assertThat(frame.getBytes(UTF_8)).hasSize(frame.length());
    assertThat(frame).contains("\\u0300\\u2603");
  }

  private WebSocket open() {
    ClientWebSocket socket = client.webSocket();
    socket.textMessageHandler(frames::add);
    return get(socket.connect(NODE.port(), "127.0.0.1", path));
  }

  private String next() throws InterruptedException {
    String frame = frames.poll(5, TimeUnit.SECONDS);
    if (frame == null) throw new AssertionError("expected a frame within 5 s");
    return frame;
  }
}
