package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.door.DoorException;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.text.Endpoint;
import slidersync.web.WebOptions;

/** Programs follow and change boards over TCP as browsers do, and are programs, not people. */
class TcpBridgeTest {

  private static final String CHANGED = "board.main.changed";
  private static final String ADDRESS = "127.0.0.1";

  @AutoClose
  private static final TestBridge BRIDGE =
      TestBridge.start(List.of(Boards.MAIN), WebOptions.PATIENCE);

  private static JsonObject set(String control, Object value) {
    return new JsonObject().put("values", new JsonObject().put(control, value));
  }

  private static JsonObject control(String id) {
    return new JsonObject().put("control", id);
  }

  @Test
  void replyComesAsAMessageToTheReplyAddress() {
    try (TcpClient program = BRIDGE.open()) {
      JsonObject reply = program.request("board.main.set", set("slider1", 31));

      assertThat(reply.getString("type")).isEqualTo("message");
      assertThat(reply.getJsonObject("body").getJsonObject("values"))
          .isEqualTo(new JsonObject().put("slider1", 31));
    }
  }

  @Test
  void eventsComeAsMessagesUntilUnregistered() {
    try (TcpClient program = BRIDGE.open();
        RawWebSocket page = RawWebSocket.open(BRIDGE.node())) {
      program.register(CHANGED);
      JsonObject heartbeat = program.nextEvent();
      assertThat(heartbeat.getString("type")).isEqualTo("message");

      page.request("board.main.set", set("slider2", 7));
      assertThat(program.nextDelta().getJsonObject("values"))
          .isEqualTo(new JsonObject().put("slider2", 7));

      program.send(
          new JsonObject()
              .put("type", "unregister")
              .put("address", CHANGED)
              .put("headers", new JsonObject()));
      program.request("board.main.set", set("slider2", 8));
      JsonObject last = program.request("board.main.get", new JsonObject());
      assertThat(last.getJsonObject("body").getJsonObject("values").getInteger("slider2"))
          .isEqualTo(8);
    }
  }

  @Test
  void publishIsACommandWithoutAnAnswer() {
    try (TcpClient program = BRIDGE.open()) {
      program.register(CHANGED);

      program.publish("board.main.set", set("number1", 4.5));

      assertThat(program.nextDelta().getJsonObject("values"))
          .isEqualTo(new JsonObject().put("number1", 4.5));
    }
  }

  @Test
  void refusalHasCodeTypeAndMessageAndItsData() {
    try (TcpClient program = BRIDGE.open()) {
      JsonObject refusal = program.request("board.main.set", set("slider1", 51));

      assertThat(refusal.getString("type")).isEqualTo("err");
      assertThat(refusal.getInteger("failureCode")).isEqualTo(422);
      assertThat(refusal.getString("failureType")).isEqualTo("RECIPIENT_FAILURE");
      assertThat(refusal.getString("message"))
          .isEqualTo("slider1: expected a number from 0 to 50, got 51");
      assertThat(refusal.getString("reason")).isEqualTo("INVALID_VALUE");
      assertThat(refusal.getString("control")).isEqualTo("slider1");
    }
  }

  @Test
  void addressesThatAreNotPermittedAreRefused() {
    try (TcpClient program = BRIDGE.open()) {
      for (String address : List.of("board.main.define", CHANGED, "node.share")) {
        assertThat(program.request(address, new JsonObject()).getString("reason"))
            .isEqualTo("UNKNOWN_ADDRESS");
      }
      assertThat(program.request("board.other.set", set("slider1", 1)).getString("reason"))
          .isEqualTo("UNKNOWN_BOARD");
    }
  }

  @Test
  void programIsTheAuthorByItsLabelElseByItsAddress() {
    try (TcpClient program = BRIDGE.open()) {
      program.register(CHANGED);

      program.request("board.main.set", set("txt1", "a").put("label", "Cue 4"));
      assertThat(program.nextDelta().getJsonObject("by")).isEqualTo(by("txt1", "Cue 4"));

      program.request("board.main.set", set("txt1", "b"));
      assertThat(program.nextDelta().getJsonObject("by")).isEqualTo(by("txt1", ADDRESS));
    }
  }

  private static JsonObject by(String control, String label) {
    return new JsonObject().put(control, new JsonObject().put("label", label));
  }

  @Test
  void programPressesFiresAndPostsByItsAddress() {
    try (TcpClient program = BRIDGE.open()) {
      JsonObject pressed = program.request("board.main.press", control("fog"));
      assertThat(pressed.getJsonObject("body").getValue("value")).isEqualTo(true);
      JsonObject released = program.request("board.main.release", control("fog"));
      assertThat(released.getJsonObject("body").getValue("value")).isEqualTo(false);

      JsonObject fire = control("go").put("id", "first");
      long count = program.request("board.main.fire", fire).getJsonObject("body").getLong("value");
      JsonObject again = program.request("board.main.fire", fire);
      assertThat(again.getJsonObject("body").getLong("value")).isEqualTo(count);

      JsonObject text = new JsonObject().put("text", "Doors in five");
      long id =
          program
              .request("board.main.messages.post", text)
              .getJsonObject("body")
              .getLong("revision");
      JsonObject messages =
          program.request("board.main.messages.get", new JsonObject()).getJsonObject("body");
      assertThat(messages.getJsonObject("values").getJsonObject(String.valueOf(id)).encode())
          .contains(ADDRESS);
    }
  }

  @Test
  void programMovesWhatOnlyProgramsMove() {
    try (TcpClient program = BRIDGE.open()) {
      assertThat(program.request("board.main.set", set("level", 0.5)).getString("type"))
          .isEqualTo("message");
    }
  }

  @Test
  void programIsAParticipantFromItsJoinToItsLeave() {
    try (TcpClient program = BRIDGE.open()) {
      program.register(CHANGED);
      assertThat(program.request("board.main.hold", control("slider1")).getString("reason"))
          .isEqualTo("NO_PARTICIPANT");

      JsonObject joined =
          program
              .request("board.main.people.join", new JsonObject().put("name", "Robot"))
              .getJsonObject("body");
      String participant = joined.getString("participant");
      assertThat(joined.getString("name")).isEqualTo("Robot");
      assertThat(program.request("board.main.hold", control("slider1")).getString("type"))
          .isEqualTo("message");
      program.request("board.main.set", set("slider1", 12));
      assertThat(program.nextDelta().getJsonObject("by"))
          .isEqualTo(new JsonObject().put("slider1", participant));
      assertThat(program.request("board.main.set", set("level", 0.1)).getString("reason"))
          .isEqualTo("READ_ONLY");

      program.request("board.main.release", control("slider1"));
      program.request("board.main.people.leave", new JsonObject());
      program.request("board.main.set", set("slider1", 13));
      assertThat(program.nextDelta().getJsonObject("by")).isEqualTo(by("slider1", ADDRESS));
    }
  }

  @Test
  void joinThatIsRefusedLeavesAProgramAProgram() {
    try (TcpClient program = BRIDGE.open()) {
      assertThat(
              program
                  .request("board.main.people.join", new JsonObject().put("name", ""))
                  .getString("reason"))
          .isEqualTo("INVALID_VALUE");

      assertThat(program.request("board.main.set", set("level", 0.7)).getString("type"))
          .isEqualTo("message");
    }
  }

  @Test
  void programThatJoinedIsGoneWhenItsConnectionIs() {
    try (RawWebSocket page = RawWebSocket.open(BRIDGE.node())) {
      try (TcpClient program = BRIDGE.open()) {
        program.request("board.main.people.join", new JsonObject().put("name", "Short"));
        await().until(() -> people(page).contains("Short"));
      }
      await().until(() -> !people(page).contains("Short"));
    }
  }

  @Test
  void portThatIsTakenIsSaidInOneLine() {
    Endpoint taken = new Endpoint("127.0.0.1", BRIDGE.bridge().port());
    DoorContext context =
        new DoorContext(List.of(Boards.MAIN), new OwnedBoards(), new SimpleMeterRegistry());

    Future<String> open =
        BRIDGE.node().vertx().deployVerticle(new TcpBridge(taken, WebOptions.PATIENCE, context));

    await().until(open::isComplete);
    assertThat(open.cause())
        .isInstanceOf(DoorException.class)
        .hasMessage("--tcp: cannot listen on " + taken + ": the port is in use");
  }

  private static String people(RawWebSocket page) {
    return page.request("board.main.people.get", new JsonObject()).encode();
  }
}
