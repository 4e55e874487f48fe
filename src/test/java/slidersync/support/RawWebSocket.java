package slidersync.support;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the bridge's envelopes over {@code /eventbus/websocket}, without SockJS, as programs do.
 */
public final class RawWebSocket implements AutoCloseable {

  private final WebSocketClient client;
  private final WebSocket socket;
  private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
  private final AtomicLong replies = new AtomicLong();

  private RawWebSocket(WebSocketClient client, WebSocket socket) {
    this.client = client;
    this.socket = socket;
    socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
  }

  public static RawWebSocket open(TestNode node) {
    return open(node.vertx(), node.port());
  }

  public static RawWebSocket open(Vertx vertx, int port) {
    WebSocketClient client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setClosingTimeout(1)
                .setMaxFrameSize(1 << 22)
                .setMaxMessageSize(1 << 22));
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/eventbus/websocket");
    return TestNode.get(client.connect(options).map(socket -> new RawWebSocket(client, socket)));
  }

  /** Sends a text that need not be an envelope. */
  public Future<Void> send(String text) {
    return socket.writeTextMessage(text);
  }

  public Future<Void> sendBinary(Buffer data) {
    return socket.writeBinaryMessage(data);
  }

  public Future<Void> sendFrame(WebSocketFrame frame) {
    return socket.writeFrame(frame);
  }

  /** The next frame that comes, within 5 s. */
  public JsonObject next() {
    return next(frame -> true);
  }

  /** The next frame of that kind, within 5 s, passing over others. */
  public JsonObject next(Predicate<JsonObject> kind) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    try {
      while (true) {
        JsonObject frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (frame == null) throw new AssertionError("expected a frame within 5 s");
        if (kind.test(frame)) return frame;
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Sends a command; the frame that answers it, {@code err} or not, passing over others. */
  public JsonObject request(String address, @Nullable Object body) {
    String replyAddress = "reply-" + replies.incrementAndGet();
    JsonObject envelope =
        new JsonObject()
            .put("type", "send")
            .put("address", address)
            .put("replyAddress", replyAddress)
            .put("body", body);
    TestNode.get(send(envelope.encode()));
    return next(frame -> replyAddress.equals(frame.getString("address")));
  }

  /** Frames that have come and were not taken. */
  public int waiting() {
    return frames.size();
  }

  public void pause() {
    socket.pause();
  }

  public void resume() {
    socket.resume();
  }

  public boolean isClosed() {
    return socket.isClosed();
  }

  /** The code with which the server has closed; null if it has not. */
  public @Nullable Short closeCode() {
    return socket.closeStatusCode();
  }

  @Override
  public void close() {
    socket.resume();
    socket.close();
    client.close();
  }
}
