package slidersync.web.tcp;

import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A program at the bridge. What it sends is what the npm client {@code vertx3-tcp-eventbus-client}
 * sends: envelopes with all their fields in its order, empty headers, a UUID as the reply address,
 * and a ping as soon as it is connected.
 */
final class TcpClient implements AutoCloseable {

  private final NetClient client;
  private final NetSocket socket;
  private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
  private volatile boolean closed;

  private TcpClient(NetClient client, NetSocket socket) {
    this.client = client;
    this.socket = socket;
    socket
        .handler(new FrameReader(text -> receive(new JsonObject(text)), length -> socket.close()))
        .closeHandler(end -> closed = true);
  }

  private void receive(JsonObject message) {
    boolean isEvent = message.getString("address", "").endsWith(".changed");
    (isEvent ? events : answers).add(message);
  }

  /** Connects, and takes the answer to the first ping. */
  static TcpClient open(Vertx vertx, int port) {
    TcpClient client = connect(vertx, port);
    client.send(new JsonObject().put("type", "ping"));
    client.next(message -> message.getString("type").equals("pong"));
    return client;
  }

  /** Connects and says nothing. */
  static TcpClient connect(Vertx vertx, int port) {
    // A small buffer, so that one that does not read is soon noticed.
    NetClient client =
        vertx.createNetClient(new NetClientOptions().setReceiveBufferSize(16 * 1024));
    return get(client.connect(port, "127.0.0.1").map(socket -> new TcpClient(client, socket)));
  }

  void send(JsonObject message) {
    send(message.encode());
  }

  /** Sends a text, which need not be JSON, with its length. */
  void send(String text) {
    Buffer bytes = Buffer.buffer(text);
    sendBytes(Buffer.buffer().appendInt(bytes.length()).appendBuffer(bytes));
  }

  /** Sends bytes, which need not be a frame. */
  void sendBytes(Buffer bytes) {
    socket.write(bytes);
  }

  void register(String address) {
    send(envelope("register", address));
  }

  void publish(String address, JsonObject body) {
    send(envelope("publish", address).put("body", body));
  }

  /** Sends a command; what answers it, {@code err} or not, passing over others. */
  JsonObject request(String address, @Nullable Object body) {
    String replyAddress = UUID.randomUUID().toString();
    send(envelope("send", address).put("body", body).put("replyAddress", replyAddress));
    return next(message -> replyAddress.equals(message.getString("address")));
  }

  private static JsonObject envelope(String type, String address) {
    return new JsonObject()
        .put("type", type)
        .put("address", address)
        .put("headers", new JsonObject());
  }

  /** The next message that is no event, within 5 s. */
  JsonObject next() {
    return next(message -> true);
  }

  /** The next of that kind, within 5 s, passing over others. */
  JsonObject next(Predicate<JsonObject> kind) {
    return next(answers, kind);
  }

  /** The next event, within 5 s. */
  JsonObject nextEvent() {
    return next(events, event -> true);
  }

  /** The delta of the next event that is no heartbeat, within 5 s. */
  JsonObject nextDelta() {
    return next(events, event -> !values(event).isEmpty()).getJsonObject("body");
  }

  private static JsonObject values(JsonObject event) {
    return event.getJsonObject("body").getJsonObject("values");
  }

  private static JsonObject next(BlockingQueue<JsonObject> queue, Predicate<JsonObject> kind) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    try {
      while (true) {
        JsonObject message = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) throw new AssertionError("expected a message within 5 s");
        if (kind.test(message)) return message;
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void pause() {
    socket.pause();
  }

  void resume() {
    socket.resume();
  }

  /** Whether the server has closed it. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    socket.resume();
    client.close();
  }
}
