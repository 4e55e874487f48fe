package slidersync.support;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;

/**
 * Somebody who moves one number control without a rest: 1, 2, 3 and so on. It comes back after each
 * lost connection, and remembers what was acknowledged.
 */
public final class Mover implements AutoCloseable {

  /** On a busy machine posts could queue up for half a minute, and go on when this one rests. */
  private static final int MAX_UNPOSTED = 8;

  private final Vertx vertx;
  private final String board;
  private final String control;
  private final Journal journal;
  private final ReconnectingClient connection;
  private final long timer;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();

  /** By number, the revisions of what was acknowledged over the connection of now. */
  private final NavigableMap<Long, Long> revisions = new TreeMap<>();

  private @Nullable SockJsClient ordered;
  private final AtomicLong acknowledgedRevision = new AtomicLong();
  private final AtomicInteger acknowledgements = new AtomicInteger();
  private final AtomicLong longestPause = new AtomicLong();
  private volatile long acknowledgedAt;
  private volatile @Nullable String wrong;

  private Mover(
      Vertx vertx,
      Transport transport,
      IntSupplier port,
      String board,
      String control,
      long periodMillis) {
    this.vertx = vertx;
    this.board = board;
    this.control = control;
    journal = Journal.begin("mover-" + board + "-" + control + "-" + transport, this::toString);
    connection = new ReconnectingClient(vertx, transport, port, journal, open -> {});
    timer = vertx.setPeriodic(periodMillis, tick -> move());
  }

  /**
   * Starts to move.
   *
   * @param port where to connect, asked anew for each connection
   */
  public static Mover start(
      Vertx vertx,
      Transport transport,
      IntSupplier port,
      String board,
      String control,
      long periodMillis) {
    return new Mover(vertx, transport, port, board, control, periodMillis);
  }

  public String control() {
    return control;
  }

  /** The last number that was acknowledged, 0 before the first. */
  public long acknowledged() {
    return acknowledged.get();
  }

  /** The revision of the last acknowledgement. */
  public long acknowledgedRevision() {
    return acknowledgedRevision.get();
  }

  public long sent() {
    return sent.get();
  }

  public int acknowledgements() {
    return acknowledgements.get();
  }

  /** {@code System.nanoTime()} of the last acknowledgement. */
  public long acknowledgedAt() {
    return acknowledgedAt;
  }

  /** The longest time between two acknowledgements since {@link #forgetPauses}. */
  public long longestPauseMillis() {
    return longestPause.get() / 1_000_000;
  }

  public void forgetPauses() {
    longestPause.set(0);
  }

  /** What went against the promises, or null. */
  public @Nullable String wrong() {
    return wrong;
  }

  @Override
  public String toString() {
    return control
        + ": sent "
        + sent
        + ", acknowledged "
        + acknowledged
        + " at revision "
        + acknowledgedRevision
        + ", connected: "
        + (connection.client() != null);
  }

  /** Moves no more. */
  public void rest() {
    journal.note("rests: " + this);
    vertx.cancelTimer(timer);
  }

  /** Loses the connection, and comes back. */
  public void drop() {
    connection.drop();
  }

  @Override
  public void close() {
    rest();
    connection.close();
  }

  private void move() {
    SockJsClient open = connection.client();
    if (open == null || open.connection().unposted() >= MAX_UNPOSTED) return;
    long number = sent.incrementAndGet();
    long sentAt = System.nanoTime();
    open.request(
            "board." + board + ".set",
            new JsonObject().put("values", new JsonObject().put(control, number)))
        .onSuccess(
            reply -> {
              journal.note(
                  number + " after " + (System.nanoTime() - sentAt) / 1_000_000 + " ms: " + reply);
              acknowledge(open, number, reply);
            });
  }

  private void acknowledge(SockJsClient from, long number, JsonObject reply) {
    connection.heard();
    if (!"rec".equals(reply.getString("type"))) return;
    long revision = reply.getJsonObject("body").getLong("revision");
    acknowledgedRevision.accumulateAndGet(revision, Math::max);
    // A connection that was given up may still have something to say.
    if (from == connection.client()) order(from, number, revision);
    acknowledged.accumulateAndGet(number, Math::max);
    acknowledgements.incrementAndGet();
    long now = System.nanoTime();
    if (acknowledgements.get() > 1) longestPause.accumulateAndGet(now - acknowledgedAt, Math::max);
    acknowledgedAt = now;
  }

  /**
   * Over one connection changes land in the order in which they were sent. Their answers may
   * overtake each other, where a connection between nodes was lost.
   */
  private synchronized void order(SockJsClient over, long number, long revision) {
    if (over != ordered) revisions.clear();
    ordered = over;
    revisions.put(number, revision);
    Map.Entry<Long, Long> before = revisions.lowerEntry(number);
    Map.Entry<Long, Long> after = revisions.higherEntry(number);
    if ((before != null && before.getValue() >= revision)
        || (after != null && after.getValue() <= revision)) {
      wrong =
          control + ": " + number + " at revision " + revision + ", but " + before + ", " + after;
    }
  }
}
