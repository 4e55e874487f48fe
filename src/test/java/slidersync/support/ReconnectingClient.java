package slidersync.support;

import io.vertx.core.Vertx;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;

/**
 * A connection that comes back when it is lost, or silent for so long that a page would give it up.
 */
final class ReconnectingClient implements AutoCloseable {

  private static final long RETRY_MILLIS = 50;
  private static final long LOOK_MILLIS = 250;
  private static final long SILENCE_NANOS = 3_000_000_000L;

  private final Vertx vertx;
  private final Transport transport;
  private final IntSupplier port;
  private final Consumer<SockJsClient> onOpen;
  private final long timer;
  private final Journal journal;
  private volatile long heardAt;
  private volatile @Nullable SockJsClient client;
  private volatile boolean closed;

  /**
   * Begins to connect.
   *
   * @param port where to connect, asked anew for each connection
   * @param journal is told what becomes of connections
   */
  ReconnectingClient(
      Vertx vertx,
      Transport transport,
      IntSupplier port,
      Journal journal,
      Consumer<SockJsClient> onOpen) {
    this.vertx = vertx;
    this.journal = journal;
    this.transport = transport;
    this.port = port;
    this.onOpen = onOpen;
    timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    connect();
  }

  /** The connection, while there is one. */
  @Nullable SockJsClient client() {
    return client;
  }

  /** It has just been heard. */
  void heard() {
    heardAt = System.nanoTime();
  }

  /** {@code System.nanoTime()} when it was heard last. */
  long heardAt() {
    return heardAt;
  }

  /** Loses the connection, and comes back. */
  void drop() {
    SockJsClient open = client;
    if (open != null) open.close();
  }

  @Override
  public void close() {
    closed = true;
    vertx.cancelTimer(timer);
    drop();
  }

  private void connect() {
    if (closed) return;
    int to = port.getAsInt();
    journal.note("connects to port " + to);
    SockJsClient.open(vertx, transport, to)
        .onSuccess(this::use)
        .onFailure(
            failure -> {
              journal.note("not connected: " + failure);
              vertx.setTimer(RETRY_MILLIS, t -> connect());
            });
  }

  private void use(SockJsClient open) {
    heard();
    client = open;
    journal.note("connected, session " + open.connection().path());
    open.ended()
        .onComplete(
            end -> {
              journal.note("connection ended: " + end.result());
              client = null;
              open.close();
              vertx.setTimer(RETRY_MILLIS, t -> connect());
            });
    if (closed) open.close();
    else onOpen.accept(open);
  }

  private void look() {
    if (System.nanoTime() - heardAt <= SILENCE_NANOS) return;
    if (client != null) journal.note("heard nothing for 3 s");
    drop();
  }
}
