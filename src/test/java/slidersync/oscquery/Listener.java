package slidersync.oscquery;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;
import slidersync.support.TestNode;
import slidersync.text.Outcome;

/** A client of OSCQuery that listens, and sets values. */
final class Listener implements AutoCloseable {

  private final WebSocketClient client;
  private final WebSocket socket;
  private final BlockingQueue<OscMessage> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonObject> news = new LinkedBlockingQueue<>();
  private volatile OscMessage last = OscMessage.of("/");

  private Listener(WebSocketClient client, WebSocket socket) {
    this.client = client;
    this.socket = socket;
    socket.textMessageHandler(text -> news.add(new JsonObject(text)));
    socket.binaryMessageHandler(this::take);
  }

  /**
   * Connects; fails with the status of a refusal.
   *
   * @param headers each as {@code Name: value}
   */
  static Listener open(Vertx vertx, int port, String... headers) {
    WebSocketClient client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setReceiveBufferSize(16 * 1024).setClosingTimeout(1));
    WebSocketConnectOptions options =
        new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/");
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      options.addHeader(parts[0], parts[1]);
    }
    return TestNode.get(
        client
            .connect(options)
            .map(socket -> new Listener(client, socket))
            .recover(
                failure -> {
                  client.close();
                  throw failure instanceof UpgradeRejectedException refused
                      ? new IllegalStateException(Integer.toString(refused.getStatus()))
                      : new IllegalStateException(failure);
                }));
  }

  private void take(Buffer frame) {
    OscPacket packet = ((Outcome.Accepted<OscPacket>) OscCodec.decode(frame.getBytes())).value();
    last = (OscMessage) packet;
    messages.add(last);
  }

  void say(String command, String path) {
    sendText(new JsonObject().put("COMMAND", command).put("DATA", path).encode());
  }

  void sendText(String text) {
    TestNode.get(socket.writeTextMessage(text));
  }

  void send(OscPacket packet) {
    sendBytes(OscCodec.encode(packet));
  }

  void sendBytes(byte[] bytes) {
    TestNode.get(socket.writeBinaryMessage(Buffer.buffer(bytes)));
  }

  /** The next message that comes, within 10 s. */
  OscMessage next() {
    return next(messages);
  }

  /** The next that is said of the tree, within 10 s. */
  JsonObject nextNews() {
    return next(news);
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(10, TimeUnit.SECONDS);
      if (next == null) throw new AssertionError("expected a frame within 10 s");
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The message that has come last. */
  OscMessage last() {
    return last;
  }

  /** Messages that have come and were not taken. */
  int waiting() {
    return messages.size();
  }

  void pause() {
    socket.pause();
  }

  void resume() {
    socket.resume();
  }

  @Override
  public void close() {
    socket.close();
    client.close();
  }
}
