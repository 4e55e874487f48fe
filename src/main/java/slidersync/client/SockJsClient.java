package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The event bus of a server, over SockJS and any of its transports, as a browser has it.
 *
 * <p>For example:
 *
 * <pre>{@code
 * SockJsClient.open(vertx, Transport.WEBSOCKET, 8080)
 *     .onSuccess(client -> client.register("board.main.changed", delta -> show(delta)));
 * }</pre>
 */
public final class SockJsClient implements AutoCloseable {

  private final SockJsConnection connection;
  private final Inbox inbox;
  private final AtomicLong requests = new AtomicLong();

  private SockJsClient(SockJsConnection connection, Inbox inbox) {
    this.connection = connection;
    this.inbox = inbox;
  }

  /** Connects to a server on this machine. */
  public static Future<SockJsClient> open(Vertx vertx, Transport transport, int port) {
    return open(Connector.single(vertx, Target.local(port), null), transport);
  }

  /** Connects; the future fails if the connection ends before the server has said a word. */
  public static Future<SockJsClient> open(Connector connector, Transport transport) {
    Inbox inbox = new Inbox();
    return SockJsConnection.open(connector, transport, inbox::receive)
        .map(connection -> new SockJsClient(connection, inbox));
  }

  public SockJsConnection connection() {
    return connection;
  }

  /** All that came and that nobody has waited for, oldest first. */
  public List<JsonObject> received() {
    return inbox.unclaimed;
  }

  /** Completes when the connection has ended, with the server's last frame if it has closed it. */
  public Future<String> ended() {
    return connection.ended();
  }

  /** Sends an envelope as it is. */
  public Future<Void> send(JsonObject envelope) {
    return connection.send(envelope.encode());
  }

  /** Sends a command; the future has the whole frame that answers it, {@code err} or not. */
  public Future<JsonObject> request(String address, @Nullable Object body) {
    String replyAddress = "r" + requests.incrementAndGet();
    Promise<JsonObject> reply = Promise.promise();
    inbox.replies.put(replyAddress, reply);
    // In the order of answers: that something was sent may become known after it was answered.
    send(Envelopes.send(address, body).put("replyAddress", replyAddress)).onFailure(reply::tryFail);
    return reply.future();
  }

  /** Subscribes to an event. */
  public Future<Void> register(String address, Handler<JsonObject> onBody) {
    inbox.handlers.put(address, onBody);
    return send(Envelopes.register(address));
  }

  @Override
  public void close() {
    connection.close();
  }

  /** Takes what comes to those who wait for it. */
  private static final class Inbox {

    private final List<JsonObject> unclaimed = new CopyOnWriteArrayList<>();
    private final Map<String, Promise<JsonObject>> replies = new ConcurrentHashMap<>();
    private final Map<String, Handler<JsonObject>> handlers = new ConcurrentHashMap<>();

    void receive(String frame) {
      new JsonArray(frame.substring(1))
          .forEach(message -> take((JsonObject) Json.decodeValue((String) message)));
    }

    private void take(JsonObject envelope) {
      String address = envelope.getString("address", "");
      Promise<JsonObject> reply = replies.remove(address);
      Handler<JsonObject> handler = handlers.get(address);
      if (reply != null) {
        reply.tryComplete(envelope);
      } else if (handler != null && "rec".equals(envelope.getString("type"))) {
        handler.handle(envelope.getJsonObject("body"));
      } else {
        unclaimed.add(envelope);
      }
    }
  }
}
