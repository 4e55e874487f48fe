package slidersync.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import org.jspecify.annotations.Nullable;

/**
 * A browser's WebSocket that speaks SockJS: {@code ["message", ...]} comes in. What goes out is
 * written to the connection itself, as bytes: on the way through Vert.x each message would be
 * encoded anew, and cost half as much again.
 */
final class WebSocketConnection implements BrowserSocket {

  private static final byte[] OPEN = WebSocketText.encode("o");
  private static final byte[] HEARTBEAT = WebSocketText.encode("h");
  private static final byte[] GO_AWAY = WebSocketText.encode("c[3000,\"Go away!\"]");

  private static final Future<Void> WRITTEN = Future.succeededFuture();

  private final ServerWebSocket socket;
  private final Channel channel;
  private final Context loop;
  private boolean closed;

  /**
   * @param channel of the socket
   * @param loop where it is learned that something was written late
   */
  WebSocketConnection(ServerWebSocket socket, Channel channel, Context loop) {
    this.socket = socket;
    this.channel = channel;
    this.loop = loop;
  }

  void open() {
    write(OPEN);
  }

  void beat() {
    write(HEARTBEAT);
  }

  /** Hands on what a frame brings; what is not SockJS closes the socket. */
  void receive(String text, Visitor visitor) {
    if (closed || text.isEmpty()) return;
    Object value = decode(text);
    if (value instanceof String message) {
      visitor.receive(message);
    } else if (value instanceof JsonArray messages
        && messages.stream().allMatch(String.class::isInstance)) {
      messages.forEach(message -> visitor.receive((String) message));
    } else {
      close();
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
    return write(frame.webSocket());
  }

  private Future<Void> write(byte[] bytes) {
    ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    if (written.isSuccess()) return WRITTEN;
    Promise<Void> late = Promise.promise();
    written.addListener(done -> loop.runOnContext(v -> complete(late, done)));
    return late.future();
  }

  private static void complete(Promise<Void> late, io.netty.util.concurrent.Future<?> written) {
    if (written.isSuccess()) {
      late.complete();
    } else {
      late.fail(written.cause());
    }
  }

  @Override
  public int window() {
    return Subscriber.MAX_IN_FLIGHT;
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    write(GO_AWAY);
    socket.close();
  }
}
