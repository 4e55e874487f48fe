package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.text.Numbers;

/** Commands in, events out, never both. */
class PermissionsTest {

  private static final String CHANGED = "board.main.changed";

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final RawWebSocket socket = RawWebSocket.open(NODE);

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void commandsAndEventsAreDisjointAndOfTheDocumentedForm() {
    List<String> commands = Addresses.commands("main");
    List<String> events = Addresses.events("main");

    assertThat(commands)
        .containsExactlyInAnyOrder(
            "board.main.set",
            "board.main.get",
            "board.main.hold",
            "board.main.press",
            "board.main.fire",
            "board.main.release",
            "board.main.people.join",
            "board.main.people.leave",
            "board.main.people.get",
            "board.main.messages.post",
            "board.main.messages.get",
            "board.main.definition.get");
    assertThat(events)
        .containsExactly(
            CHANGED,
            "board.main.people.changed",
            "board.main.messages.changed",
            "board.main.definition.changed");
    assertThat(commands).doesNotContainAnyElementsOf(events);
    assertThat(Stream.concat(commands.stream(), events.stream()))
        .allMatch(
            address -> address.matches("board\\.main\\.((people|messages|definition)\\.)?[a-z]+"));
  }

  @ParameterizedTest
  @CsvSource({
    "send,board.main.changed",
    "publish,board.main.changed",
    "register,board.main.set",
    "register,board.main.get",
    "unregister,board.main.set",
    "unregister,board.main.get"
  })
  void addressInTheWrongDirectionIsRefused(String type, String address) {
    BoardUnchanged unchanged = BoardUnchanged.of(NODE);

    send(type, address, new JsonObject().put("values", new JsonObject().put("slider1", 1)));

    assertThat(socket.next().getString("reason")).isEqualTo("UNKNOWN_ADDRESS");
    unchanged.close();
  }

  @Test
  void sendIsAnswered() {
    assertThat(socket.request("board.main.get", new JsonObject()).getString("type"))
        .isEqualTo("rec");
  }

  @Test
  void publishedCommandIsDoneButNotAnswered() {
    JsonObject values = new JsonObject().put("slider1", 7);

    send("publish", "board.main.set", new JsonObject().put("values", values));

    await()
        .until(
            () ->
                socket
                    .request("board.main.get", new JsonObject())
                    .getJsonObject("body")
                    .getJsonObject("values")
                    .getInteger("slider1")
                    .equals(7));
    assertThat(socket.waiting()).isZero();
  }

  @Test
  void publishedEventReachesNoOtherBrowser() {
    try (RawWebSocket watcher = RawWebSocket.open(NODE)) {
      get(watcher.send(envelope("register", CHANGED, null).encode()));
      JsonObject heartbeat = watcher.next();
      JsonObject forged =
          new JsonObject()
              .put("history", heartbeat.getJsonObject("body").getString("history"))
              .put("from", 0)
              .put("revision", Numbers.MAX_SAFE)
              .put("values", new JsonObject().put("slider1", 50));

      send("publish", CHANGED, forged);

      assertThat(socket.next().getString("type")).isEqualTo("err");
      for (int i = 0; i < 2; i++) {
        assertThat(watcher.next()).isEqualTo(heartbeat);
      }
    }
  }

  @Test
  void registeredBrowserDoesNotConsumeCommands() {
    send("register", "board.main.get", null);
    socket.next();

    for (int i = 0; i < 4; i++) {
      assertThat(socket.request("board.main.get", new JsonObject()).getString("type"))
          .isEqualTo("rec");
    }
    assertThat(socket.waiting()).isZero();
  }

  @Test
  void registeringTwiceIsRefusedAndBringsEachFrameOnce() {
    send("register", CHANGED, null);
    send("register", CHANGED, null);

    JsonObject refusal = socket.next(frame -> frame.getString("type").equals("err"));
    assertThat(refusal.getString("body")).isEqualTo("address_already_registered");
    assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
    BoardUnchanged.of(NODE).close();
    socket.next(frame -> !frame.getJsonObject("body").getJsonObject("values").isEmpty());
    assertThat(socket.next().getJsonObject("body").getJsonObject("values")).isEmpty();
  }

  @Test
  void unregisterEndsFrames() {
    send("register", CHANGED, null);
    socket.next();

    send("unregister", CHANGED, null);
    socket.request("board.main.get", new JsonObject());

    int waiting = socket.waiting();
    await().during(Duration.ofMillis(1_200)).until(() -> socket.waiting() == waiting);
  }

  @Test
  void unregisterOfWhatWasNotRegisteredIsHarmless() {
    send("unregister", CHANGED, null);

    assertThat(socket.request("board.main.get", new JsonObject()).getString("type"))
        .isEqualTo("rec");
  }

  @Test
  void closedSocketIsNotCountedAndGetsNothing() {
    await().until(() -> NODE.metric("slidersync_sockets") == 1);
    try (RawWebSocket second = RawWebSocket.open(NODE)) {
      get(second.send(envelope("register", CHANGED, null).encode()));
      second.next();
      await().until(() -> NODE.metric("slidersync_sockets") == 2);
    }

    await().until(() -> NODE.metric("slidersync_sockets") == 1);
  }

  private void send(String type, String address, @Nullable Object body) {
    get(socket.send(envelope(type, address, body).encode()));
  }

  private static JsonObject envelope(String type, String address, @Nullable Object body) {
    return new JsonObject().put("type", type).put("address", address).put("body", body);
  }
}
