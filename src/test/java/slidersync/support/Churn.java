package slidersync.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import slidersync.bus.Addresses;

/**
 * Sockets that come and go: each watches a board, asks for its values, one in ten joins, and after
 * a moment it is gone.
 */
public final class Churn implements AutoCloseable {

  private static final int PERIOD_MILLIS = 20;
  private static final int LONGEST_MILLIS = 200;

  /** A server that is late is not pressed harder. */
  private static final int MOST = 200;

  private final Vertx vertx;
  private final IntSupplier port;
  private final String board;
  private final WebSocketClient webSockets;
  private final long timer;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger come = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();
  private volatile boolean ended;

  private Churn(Vertx vertx, IntSupplier port, String board, int perSecond) {
    this.vertx = vertx;
    this.port = port;
    this.board = board;
    webSockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(MOST)
                .setMaxMessageSize(1 << 22)
                .setMaxFrameSize(1 << 22));
    timer = vertx.setPeriodic(PERIOD_MILLIS, tick -> open(perSecond * PERIOD_MILLIS / 1_000));
  }

  /**
   * Begins.
   *
   * @param port where to connect, asked anew for each connection
   */
  public static Churn start(Vertx vertx, IntSupplier port, String board, int perSecond) {
    return new Churn(vertx, port, board, perSecond);
  }

  /** How many have been served, and are gone. */
  public int gone() {
    return gone.get();
  }

  /** Nobody comes any more; who is there goes. */
  @Override
  public void close() {
    vertx.cancelTimer(timer);
    ended = true;
    closeWhenEmpty();
  }

  private void closeWhenEmpty() {
    if (ended && open.get() == 0) webSockets.close();
  }

  private void lose() {
    open.decrementAndGet();
    closeWhenEmpty();
  }

  private void open(int count) {
    for (int i = 0; i < count && open.get() < MOST; i++) {
      open.incrementAndGet();
      WebSocketConnectOptions options =
          new WebSocketConnectOptions()
              .setHost("127.0.0.1")
              .setPort(port.getAsInt())
              .setURI("/eventbus/000/churn" + come.incrementAndGet() + "/websocket");
      webSockets.connect(options).onSuccess(this::use).onFailure(failure -> lose());
    }
  }

  private void use(WebSocket socket) {
    socket.closeHandler(closed -> lose());
    say(socket, "register", Addresses.changed(board), new JsonObject());
    say(socket, "send", Addresses.get(board), new JsonObject());
    int moment = ThreadLocalRandom.current().nextInt(1, LONGEST_MILLIS);
    if (moment % 10 == 0) {
      say(
          socket,
          "send",
          Addresses.join(board),
          new JsonObject().put("name", "Passer-by").put("color", "#112233"));
    }
    vertx.setTimer(
        moment,
        over -> {
          gone.incrementAndGet();
          socket.close();
        });
  }

  private static void say(WebSocket socket, String type, String address, JsonObject body) {
    JsonObject envelope =
        new JsonObject()
            .put("type", type)
            .put("address", address)
            .put("replyAddress", "r")
            .put("body", body);
    socket.writeTextMessage(new JsonArray().add(envelope.encode()).encode());
  }
}
