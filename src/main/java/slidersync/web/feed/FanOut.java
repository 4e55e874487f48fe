package slidersync.web.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import slidersync.bus.HomeLoop;

/**
 * Goes round the sockets that watch a stream. Each gets the newest delta when its turn comes. A
 * delta that arrives during a round makes the round longer, not a queue: it goes on until every
 * socket has had a turn since. So a socket gets a frame for each delta of the owner, or, with more
 * sockets than the event loop can write to in that time, one in each round.
 */
final class FanOut {

  /** After this long it pauses, so that the event loop can take the next delta and messages. */
  static final Duration STEP = Duration.ofMillis(12);

  private final HomeLoop home = HomeLoop.here();
  private final LongSupplier nanoTime;
  private final Consumer<Runnable> pause;
  private final Turn turn;
  private final Consumer<Duration> onRound;
  private final Queue<Subscriber> ring = new ArrayDeque<>();

  /** How many are yet to have a turn. */
  private int left;

  /** How many of the next ones get a frame even if they lack nothing. */
  private int heartbeats;

  private int visited;
  private long begun;
  private boolean pausing;

  /** A subscriber's turn. */
  interface Turn {

    void of(Subscriber subscriber, boolean heartbeat);
  }

  /**
   * Makes one that has no subscribers yet.
   *
   * @param pause runs the next step, soon
   * @param onRound told how long it took until all had a turn
   */
  FanOut(LongSupplier nanoTime, Consumer<Runnable> pause, Turn turn, Consumer<Duration> onRound) {
    this.nanoTime = nanoTime;
    this.pause = pause;
    this.turn = turn;
    this.onRound = onRound;
  }

  /** Adds a subscriber, which takes part until it has left. */
  void add(Subscriber subscriber) {
    home.check();
    ring.add(subscriber);
  }

  /** Gives each subscriber a turn, beginning now. */
  void go(boolean heartbeat) {
    home.check();
    if (left == 0) begin();
    left = ring.size();
    if (heartbeat) heartbeats = left;
    if (!pausing) step();
  }

  /** Whether a round is under way; if so, each has a turn yet. */
  boolean goesOn() {
    if (pausing) left = ring.size();
    return pausing;
  }

  private void begin() {
    begun = nanoTime.getAsLong();
    visited = 0;
  }

  private void step() {
    home.check();
    long end = nanoTime.getAsLong() + STEP.toNanos();
    while (left > 0 && nanoTime.getAsLong() < end) next();
    pausing = left > 0;
    if (pausing) pause.accept(this::step);
  }

  private void next() {
    Subscriber subscriber = ring.remove();
    left--;
    boolean heartbeat = heartbeats > 0;
    if (heartbeat) heartbeats--;
    if (subscriber.hasLeft()) return;
    ring.add(subscriber);
    turn.of(subscriber, heartbeat);
    visited++;
    if (visited >= ring.size()) {
      onRound.accept(Duration.ofNanos(nanoTime.getAsLong() - begun));
      begin();
    }
  }
}
