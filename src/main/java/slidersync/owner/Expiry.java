package slidersync.owner;

import io.vertx.core.Vertx;
import slidersync.board.People;

/** Sees to it that what is over ends soon: holds without a sign, people who have vanished. */
final class Expiry {

  /** Things that end so soon after each other end together. */
  private static final long PACE_MILLIS = 50;

  private static final long NEVER = Long.MAX_VALUE;
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final AwakeClock clock;
  private final People people;
  private final Runnable look;
  private long timer = NO_TIMER;
  private long timerEnds = NEVER;
  private boolean stopped;

  /**
   * @param look called when something is over; {@link #watch} is called after it
   */
  Expiry(LeadershipContext context, People people, Runnable look) {
    vertx = context.vertx();
    clock = context.clock();
    this.people = people;
    this.look = look;
  }

  /** To be called when people or holds have come or gone. */
  void watch() {
    long end = people.nextEnd();
    if (stopped || end >= timerEnds) return;
    vertx.cancelTimer(timer);
    timerEnds = end;
    timer = vertx.setTimer(Math.max(PACE_MILLIS, end - clock.millis()), ended -> lookIfOver());
  }

  /** A sign since the timer was set has put the end off, or the process was not awake. */
  private void lookIfOver() {
    timerEnds = NEVER;
    if (people.nextEnd() <= clock.millis()) {
      look.run();
    } else {
      watch();
    }
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
  }
}
