package slidersync.support;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.DeltaCodec;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.Replica;
import slidersync.sync.StreamId;
import slidersync.text.Outcome;

/**
 * Somebody who watches a board through the bridge, by the rule that pages follow, comes back after
 * each lost connection, and remembers the board at every revision that was shown.
 */
public final class Watcher implements AutoCloseable {

  private static final long ANSWER_NANOS = 2_000_000_000;

  private final Transport transport;
  private final String board;
  private final StreamId stream;
  private final Replica replica = new Replica();
  private final ConcurrentSkipListMap<Long, Map<String, Object>> shown =
      new ConcurrentSkipListMap<>();
  private final Journal journal;
  private final ReconnectingClient connection;
  private volatile @Nullable String wrong;
  private long asked;

  private Watcher(
      Vertx vertx, Transport transport, IntSupplier port, String board, StreamId stream) {
    this.transport = transport;
    this.board = board;
    this.stream = stream;
    journal = Journal.begin("watcher-" + board + "-" + stream + "-" + transport, this::toString);
    connection = new ReconnectingClient(vertx, transport, port, journal, this::follow);
  }

  /**
   * Starts to watch the controls of a board.
   *
   * @param port where to connect, asked anew for each connection
   */
  public static Watcher start(Vertx vertx, Transport transport, IntSupplier port, String board) {
    return start(vertx, transport, port, board, StreamId.CONTROLS);
  }

  /** Starts to watch a stream of a board. */
  public static Watcher start(
      Vertx vertx, Transport transport, IntSupplier port, String board, StreamId stream) {
    return new Watcher(vertx, transport, port, board, stream);
  }

  /** All values by each revision at which this watcher has been. */
  public ConcurrentSkipListMap<Long, Map<String, Object>> shown() {
    return shown;
  }

  public StreamId stream() {
    return stream;
  }

  /** Where it is, also if the board has gone back. */
  public synchronized Position position() {
    return replica.position();
  }

  /** The values that it shows there. */
  public synchronized Map<String, Object> present() {
    return replica.values();
  }

  public long revision() {
    return shown.isEmpty() ? 0 : shown.lastKey();
  }

  /** The values at the last revision. */
  public Map<String, Object> values() {
    return shown.isEmpty() ? Map.of() : shown.lastEntry().getValue();
  }

  /** The last value of a number control, 0 before the first. */
  public long number(String control) {
    return values().get(control) instanceof Number number ? number.longValue() : 0;
  }

  @Override
  public String toString() {
    long silence = (System.nanoTime() - heardAt()) / 1_000_000;
    return transport
        + " at "
        + revision()
        + ", "
        + (client() == null ? "not connected" : "connected")
        + ", heard "
        + silence
        + " ms ago, shows "
        + values();
  }

  /** {@code System.nanoTime()} of the last delta or heartbeat. */
  public long heardAt() {
    return connection.heardAt();
  }

  /** What went against the promises, or null. */
  public @Nullable String wrong() {
    return wrong;
  }

  public @Nullable SockJsClient client() {
    return connection.client();
  }

  /** Loses the connection, and comes back. */
  public void drop() {
    connection.drop();
  }

  @Override
  public void close() {
    connection.close();
  }

  private synchronized void follow(SockJsClient open) {
    asked = 0;
    open.register(Addresses.changed(board, stream), body -> receive(open, body))
        .onSuccess(registered -> ask(open));
  }

  /** One question at a time; a late answer is none. */
  private synchronized void ask(SockJsClient open) {
    long now = System.nanoTime();
    if (asked != 0 && now - asked < ANSWER_NANOS) return;
    asked = now;
    journal.note("asks since " + replica.position());
    open.request(Addresses.get(board, stream), Bodies.encodeGet(replica.position()))
        .onSuccess(
            reply -> {
              journal.note("answered: " + gist(reply.getValue("body", reply)));
              if (takeAnswer(now) && reply.getValue("body") instanceof JsonObject delta) {
                receive(open, delta);
              }
            });
  }

  /** Of a delta its revisions, of anything else all. */
  private static String gist(Object body) {
    return body instanceof JsonObject json && json.getValue("values") instanceof JsonObject values
        ? json.getValue("from") + " to " + json.getValue("revision") + ", values: " + values.size()
        : String.valueOf(body);
  }

  private synchronized boolean takeAnswer(long question) {
    if (asked != question) return false;
    asked = 0;
    return true;
  }

  private synchronized void receive(SockJsClient open, JsonObject body) {
    connection.heard();
    journal.note("at " + replica.revision() + ", got " + gist(body));
    if (!(DeltaCodec.decode(body) instanceof Outcome.Accepted<Delta> delta)) {
      wrong = "not a delta: " + body.encode();
      return;
    }
    switch (replica.receive(delta.value())) {
      case TAKEN, REPLACED -> {
        if (replica.revision() < revision()) {
          wrong = "revision " + replica.revision() + " after " + revision();
        }
        shown.put(replica.revision(), Map.copyOf(replica.values()));
      }
      case ASK_SINCE -> ask(open);
      case DROPPED -> {}
    }
  }
}
