package slidersync.web.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import slidersync.bus.HomeLoop;

/**
 * Goes round the sockets that watch a stream, so that each gets what is newest when its turn comes.
 * What is new meanwhile makes the round longer, not the queue: it goes on from where it is until
 * all have had a turn since. So the interval between two frames of a socket is that between two
 * deltas of the owner, and with more sockets than this event loop can write to in that time it is
 * as long as a round takes.
 */
final class FanOut {

  /** After this it pauses, so that the event loop gets to the next delta and to what comes in. */
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
   * Rounds of nobody yet.
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

  /** Takes part until it has left. */
  void add(Subscriber subscriber) {
    home.check();
    ring.add(subscriber);
  }

  /** From now on each has a turn. */
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
