package slidersync.peer;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The board {@code main} on bare Vert.x WebSockets: each change is written to every socket as it
 * arrives, encoded once; nothing is checked, nothing is kept.
 */
public final class RawBroadcast {

  private final Vertx vertx = Vertx.vertx();
  private final Set<ServerWebSocket> subscribers = new LinkedHashSet<>();
  private final JsonObject values = Values.initial();
  private long revision = 1;

  private RawBroadcast() {}

  /** Listens on the port that is the argument. */
  public static void main(String[] arguments) {
    new RawBroadcast().start(Integer.parseInt(arguments[0]));
  }

  private void start(int port) {
    vertx.runOnContext(
        loop ->
            vertx
                .createHttpServer()
                .webSocketHandler(
                    socket -> {
                      socket.writeTextMessage("o");
                      socket.textMessageHandler(text -> receive(socket, text));
                      socket.closeHandler(closed -> subscribers.remove(socket));
                    })
                .listen(port, "127.0.0.1"));
  }

  private void receive(ServerWebSocket socket, String text) {
    JsonObject message = new JsonObject(new JsonArray(text).getString(0));
    if (message.getString("type").equals("register")) subscribers.add(socket);
    if (!message.getString("type").equals("send")) return;
    JsonObject body;
    if (message.getString("address").equals("board.main.get")) {
      body = Values.delta(0, revision, values);
    } else {
      JsonObject changed = message.getJsonObject("body").getJsonObject("values");
      values.mergeIn(changed);
      String frame = frame("board.main.changed", Values.delta(revision, ++revision, changed));
      subscribers.forEach(subscriber -> subscriber.writeTextMessage(frame));
      body = new JsonObject().put("revision", revision).put("values", changed);
    }
    String replyAddress = message.getString("replyAddress");
    if (replyAddress != null) socket.writeTextMessage(frame(replyAddress, body));
  }

  private static String frame(String address, JsonObject body) {
    JsonObject envelope =
        new JsonObject().put("type", "rec").put("address", address).put("body", body);
    return "a" + new JsonArray().add(envelope.encode()).encode();
  }
}
