package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.web.bridge.ClientLimits;

/** What one connection may cost: bytes, messages, subscriptions. */
class LimitsTest {

  private static final String PING = "{\"type\":\"ping\"}";

  @AutoClose private static final TestNode NODE = TestNode.start(boards());

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  private static List<BoardDefinition> boards() {
    List<BoardDefinition> boards = new ArrayList<>(List.of(Boards.MAIN));
    IntStream.rangeClosed(1, 8)
        .forEach(
            i ->
                boards.add(
                    BoardDefinition.of(
                        "b" + i, "B", List.copyOf(Boards.MAIN.controls().values()))));
    return boards;
  }

  @Test
  void longFrameClosesItsConnection() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      socket.send(question(ClientLimits.MAX_BYTES - 100));
      assertThat(socket.next().getInteger("failureCode")).isEqualTo(400);

      socket.send(question(ClientLimits.MAX_BYTES + 1));

      await().until(socket::isClosed);
      assertThat(socket.closeCode()).isEqualTo((short) 1009);
      assertThat(socket.waiting()).isZero();
    }
  }

  @Test
  void longMessageInShortFramesClosesItsConnection() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      String half = "x".repeat(ClientLimits.MAX_BYTES * 2 / 3);
      socket.sendFrame(WebSocketFrame.textFrame(half, false));
      socket.sendFrame(WebSocketFrame.continuationFrame(Buffer.buffer(half), true));

      await().until(socket::isClosed);
      assertThat(socket.closeCode()).isEqualTo((short) 1009);
    }
  }

  @Test
  void binaryMessageIsReadAsText() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      socket.sendBinary(Buffer.buffer(question(0)));
      assertThat(socket.next().getString("type")).isEqualTo("rec");

      socket.sendBinary(Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
      assertThat(socket.next().getInteger("failureCode")).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "[",
        "[1]",
        "[\"a\"",
        "{}",
        "null",
        "[{}]",
        "[\"a\",{\"b\":1}]",
        "[\"a\" \"b\"]",
        "[\"a\",null,\"b\"]",
        "[\"a\",[],\"b\"]"
      })
  void garbageAsSockJsFrameClosesItsConnection(String frame) {
    try (SockJsClient client =
        get(SockJsClient.open(NODE.vertx(), Transport.WEBSOCKET, NODE.port()))) {
      get(client.connection().sendFrame(frame));

      get(client.ended());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]"})
  void emptySockJsFrameIsPassedOver(String frame) {
    try (SockJsClient client =
        get(SockJsClient.open(NODE.vertx(), Transport.WEBSOCKET, NODE.port()))) {
      get(client.connection().sendFrame(frame));

      JsonObject reply = get(client.request("board.main.get", new JsonObject()));
      assertThat(reply.getString("type")).isEqualTo("rec");
    }
  }

  @Test
  void subscriptionsBeyondThoseOfEightBoardsAreRefused() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      for (int i = 1; i <= 8; i++) {
        for (String event : Addresses.events("b" + i)) get(socket.send(subscribe(event)));
      }
      get(socket.send(register("b8")));
      get(socket.send(register("main")));

      JsonObject refusal = socket.next(frame -> frame.getString("type").equals("err"));
      assertThat(refusal.getInteger("failureCode")).isEqualTo(429);
      assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
      assertThat(refusal.getJsonObject("details")).isEqualTo(new JsonObject().put("most", 32));
      assertThat(refusal.getString("message"))
          .isEqualTo("expected at most 32 subscriptions of one connection");

      get(socket.send(register("b1").replace("register", "unregister")));
      get(socket.send(register("main")));
      socket.next(frame -> "board.main.changed".equals(frame.getString("address")));
    }
  }

  /** Ten fingers, sixty times a second, for three seconds, as fast as the burst lets them. */
  @ParameterizedTest
  @EnumSource
  void tenFingersPass(Transport transport) {
    try (SockJsClient client = get(SockJsClient.open(NODE.vertx(), transport, NODE.port()))) {
      IntStream.range(0, 1_800).forEach(i -> client.connection().send(question(0)));

      // However long it takes all in all: each request waits for its turn on a busy machine.
      for (int had = 0; had < 1_800; had = client.received().size()) {
        int before = had;
        await("one more answer").until(() -> client.received().size() > before);
      }
      assertThat(client.received()).allMatch(frame -> frame.getString("type").equals("rec"));
    }
  }

  @Test
  void floodIsRefusedThenClosed() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      for (int i = 0; i < 2 * ClientLimits.BURST; i++) socket.send(PING);
      JsonObject refusal = socket.next();
      assertThat(refusal.getInteger("failureCode")).isEqualTo(429);
      assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_REQUESTS");
      assertThat(refusal.getJsonObject("details").getInteger("most")).isEqualTo(ClientLimits.RATE);
      assertThat(refusal.getJsonObject("details").getInteger("retryAfter")).isBetween(1, 2_000);
      assertThat(refusal.getString("message"))
          .isEqualTo("expected at most 1000 messages a second from one connection");

      for (int i = 0; i < 3 * ClientLimits.BURST; i++) socket.send(PING);

      await().until(socket::isClosed);
      assertThat(socket.closeCode()).isEqualTo((short) 1008);
    }
  }

  @Test
  void floodOfGarbageIsClosedToo() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      for (int i = 0; i < 4 * ClientLimits.BURST; i++) socket.send("garbage");

      await().until(socket::isClosed);
    }
  }

  private static String question(int padding) {
    return new JsonObject()
        .put("type", "send")
        .put("address", "board.main.get")
        .put("replyAddress", "r")
        .put("body", padding == 0 ? new JsonObject() : "x".repeat(padding))
        .encode();
  }

  private static String register(String board) {
    return subscribe("board." + board + ".changed");
  }

  private static String subscribe(String event) {
    return new JsonObject().put("type", "register").put("address", event).encode();
  }
}
