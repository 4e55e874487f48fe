package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import slidersync.support.TestNode;

/** A program on {@code /eventbus/websocket} that also tells binary frames from text. */
final class BareWebSocket implements BridgeClient {

  /** A field that frames have here when they were binary. */
  static final String BINARY = "was binary";

  private final WebSocketClient client;
  private final WebSocket socket;
  private final List<JsonObject> received = new CopyOnWriteArrayList<>();

  private BareWebSocket(WebSocketClient client, WebSocket socket) {
    this.client = client;
    this.socket = socket;
    socket.textMessageHandler(text -> received.add(new JsonObject(text)));
    socket.binaryMessageHandler(data -> received.add(binary(data)));
  }

  private static JsonObject binary(Buffer data) {
    return new JsonObject(data).put(BINARY, true);
  }

  static BareWebSocket open(Vertx vertx, int port, String path) {
    WebSocketClient client =
        vertx.createWebSocketClient(new WebSocketClientOptions().setClosingTimeout(1));
    return TestNode.get(
        client.connect(port, "127.0.0.1", path).map(socket -> new BareWebSocket(client, socket)));
  }

  @Override
  public void send(String message) {
    socket.writeTextMessage(message);
  }

  @Override
  public List<JsonObject> received() {
    return received;
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public void close() {
    client.close();
  }
}
