package slidersync.web.bridge;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import org.jspecify.annotations.Nullable;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;
import slidersync.web.feed.Subscriber;

/** A browser's WebSocket that speaks SockJS: {@code ["message", ...]} comes in. */
final class WebSocketConnection implements ClientSocket {

  private static final String GO_AWAY = "c[3000,\"Go away!\"]";

  private final ServerWebSocket socket;
  private boolean closed;

  WebSocketConnection(ServerWebSocket socket) {
    this.socket = socket;
  }

  /** Hands on what a frame brings; what is not SockJS closes the socket. */
  void receive(String text, ClientSession session) {
    if (closed || text.isEmpty()) return;
    Object value = decode(text);
    if (value instanceof String message) {
      session.receive(message);
    } else if (value instanceof JsonArray messages
        && messages.stream().allMatch(String.class::isInstance)) {
      messages.forEach(message -> session.receive((String) message));
    } else {
      goAway();
      socket.close();
    }
  }

  private static @Nullable Object decode(String text) {
    try {
      return Json.decodeValue(text);
    } catch (DecodeException e) {
      return null;
    }
  }

  @Override
  public Future<Void> write(Frame frame) {
    return socket.writeTextMessage(frame.sockJs());
  }

  @Override
  public int window() {
    return Subscriber.MAX_IN_FLIGHT;
  }

  @Override
  public void close(CloseStatus why) {
    if (closed) return;
    goAway();
    socket.close(why.code(), why.reason());
  }

  private void goAway() {
    closed = true;
    socket.writeTextMessage(GO_AWAY);
  }
}
