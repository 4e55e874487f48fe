package slidersync.owner;

import io.vertx.core.Vertx;
import slidersync.board.People;

/** Ends in time what has run out: holds that nobody renews, and people who have vanished. */
final class Expiry {

  /** What runs out within this time of each other ends in one batch. */
  private static final long MIN_DELAY_MILLIS = 50;

  private static final long NEVER = Long.MAX_VALUE;
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final AwakeClock clock;
  private final People people;
  private final Runnable expire;
  private long timer = NO_TIMER;
  private long dueAt = NEVER;
  private boolean stopped;

  /**
   * Creates it without a timer.
   *
   * @param expire called when something has run out; {@link #schedule} is called after it
   */
  Expiry(LeadershipContext context, People people, Runnable expire) {
    vertx = context.vertx();
    clock = context.clock();
    this.people = people;
    this.expire = expire;
  }

  /** Sets the timer anew. Call it when people or holds have come or gone. */
  void schedule() {
    long end = people.nextEnd();
    if (stopped || end >= dueAt) return;
    vertx.cancelTimer(timer);
    dueAt = end;
    timer =
        vertx.setTimer(Math.max(MIN_DELAY_MILLIS, end - clock.millis()), fired -> expireIfDue());
  }

  /** A renewal may have put the end off since the timer was set, or the process was delayed. */
  private void expireIfDue() {
    dueAt = NEVER;
    if (people.nextEnd() <= clock.millis()) {
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
