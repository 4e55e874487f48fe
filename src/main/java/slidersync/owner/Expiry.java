package slidersync.owner;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ends in time what has run out: holds and presses that nobody renews, and people who have
 * vanished.
 */
final class Expiry {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final AwakeClock clock;
  private final long minDelay;
  private final LongSupplier nextEnd;
  private final Runnable expire;
  private long timer = NO_TIMER;
  private long dueAt = NEVER;
  private boolean stopped;

  /**
   * Creates it without a timer.
   *
   * @param minDelay what runs out within this time of each other ends in one batch
   * @param nextEnd the moment when something runs out next; {@code Long.MAX_VALUE} for never
   * @param expire called when something has run out; {@link #schedule} is called after it
   */
  Expiry(LeadershipContext context, Duration minDelay, LongSupplier nextEnd, Runnable expire) {
    vertx = context.vertx();
    clock = context.clock();
    this.minDelay = minDelay.toMillis();
    this.nextEnd = nextEnd;
    this.expire = expire;
  }

  /** Sets the timer anew. Call it when something has come or gone. */
  void schedule() {
    long end = nextEnd.getAsLong();
    if (stopped || end >= dueAt) return;
    vertx.cancelTimer(timer);
    dueAt = end;
    timer = vertx.setTimer(Math.max(minDelay, end - clock.millis()), fired -> expireIfDue());
  }

  /** A renewal may have put the end off since the timer was set, or the process was delayed. */
  private void expireIfDue() {
    dueAt = NEVER;
    if (nextEnd.getAsLong() <= clock.millis()) {
      expire.run();
    } else {
      schedule();
    }
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
  }
}
