package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import slidersync.board.Definitions;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.sync.StreamId;

/** Browsers and programs see how a board is defined, and no passwords of brokers. */
class SecretsTest {

  private static final String TEXT =
      """
      peers:
        house: {mqtt: "mqtts://ana:p%40ss:word@broker:8884", board: main}
      boards: {main: {controls: {mute: {type: toggle}}}}
      """;

  private static String text(JsonObject delta) {
    return delta.getJsonObject("values").getJsonObject(Definitions.ID).getString("text");
  }

  @Test
  void passwordsOfBrokersStayAmongNodes() {
    String address = Addresses.get("main", StreamId.DEFINITION);
    String events = Addresses.changed("main", StreamId.DEFINITION);
    try (TestNode node = TestNode.start(List.of(Boards.MAIN));
        RawWebSocket socket = RawWebSocket.open(node)) {
      socket.send(new JsonObject().put("type", "register").put("address", events).encode());
      JsonObject definition =
          new JsonObject().put("text", TEXT).put("at", 5).put("by", "boards.yaml on stage");
      get(node.vertx().eventBus().request(Addresses.define("main"), definition));

      JsonObject event =
          socket.next(
              frame ->
                  events.equals(frame.getString("address"))
                      && !frame.getJsonObject("body").getJsonObject("values").isEmpty());
      JsonObject reply = socket.request(address, new JsonObject());
      Message<JsonObject> among = get(node.vertx().eventBus().request(address, new JsonObject()));

      assertThat(text(event.getJsonObject("body"))).contains("mqtts://broker:8884");
      assertThat(text(reply.getJsonObject("body"))).contains("mqtts://broker:8884");
      assertThat(event.encode() + reply.encode()).doesNotContain("ana:", "word");
      assertThat(text(among.body())).contains("ana:p%40ss:word@");
    }
  }
}
