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
import slidersync.web.feed.TextFrame;
import slidersync.web.http.WebSocketChannel;

/**
 * A client's WebSocket. It speaks SockJS, in which {@code ["message", ...]} comes in, or is bare,
 * and each message of the socket is one.
 */
final class WebSocketConnection implements ClientSocket {

  private static final TextFrame OPEN = new TextFrame("o");
  private static final TextFrame HEARTBEAT = new TextFrame("h");
  private static final TextFrame GO_AWAY = new TextFrame("c[3000,\"Go away!\"]");

  private final ServerWebSocket socket;
  private final WebSocketChannel channel;
  private final boolean isSockJs;
  private boolean closed;

  WebSocketConnection(ServerWebSocket socket, WebSocketChannel channel, boolean isSockJs) {
    this.socket = socket;
    this.channel = channel;
    this.isSockJs = isSockJs;
    if (isSockJs) channel.write(OPEN.bytes());
  }

  /** Says that it is there, where the protocol has a word for that. */
  void writeHeartbeat() {
    if (isSockJs && !closed) channel.write(HEARTBEAT.bytes());
  }

  /**
   * Hands on what a message of the socket brings; what is not SockJS where it has to be closes it.
   */
  void receive(String text, ClientSession session) {
    if (closed) return;
    if (isSockJs) {
      receiveSockJs(text, session);
    } else {
      session.receive(text);
    }
  }

  private void receiveSockJs(String text, ClientSession session) {
    if (text.isEmpty()) return;
    Object value = decode(text);
    if (value instanceof String message) {
      session.receive(message);
    } else if (value instanceof JsonArray messages
        && messages.stream().allMatch(String.class::isInstance)) {
      messages.forEach(message -> session.receive((String) message));
    } else {
      goAway();
      socket.close();
      channel.closeIn(CloseStatus.PATIENCE);
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
    return channel.write((isSockJs ? frame.sockJs() : frame.bare()).bytes());
  }

  /** What waits for the network is enough. */
  @Override
  public int window() {
    return 1;
  }

  @Override
  public void close(CloseStatus why) {
    if (closed) return;
    goAway();
    socket.close(why.code(), why.reason());
    channel.closeIn(CloseStatus.PATIENCE);
  }

  private void goAway() {
    closed = true;
    if (isSockJs) channel.write(GO_AWAY.bytes());
  }
}
