package slidersync.owner;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A clock that stands still while the process does: of the time between two readings it counts at
 * most {@link #LONGEST}. So what is bounded in time does not run out because the process was frozen
 * or had no turn on a busy machine. It never goes back, and belongs to one event loop, which reads
 * it several times a second.
 */
final class AwakeClock {

  static final Duration LONGEST = Duration.ofMillis(500);

  private final LongSupplier nanoTime;
  private long readAt;
  private long awake;

  /**
   * @param nanoTime as {@code System.nanoTime()}
   */
  AwakeClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    readAt = nanoTime.getAsLong();
  }

  /** Nanoseconds since some moment, all of them awake. */
  long nanos() {
    long now = nanoTime.getAsLong();
    awake += Math.min(now - readAt, LONGEST.toNanos());
    readAt = now;
    return awake;
  }

  /** As it was given: all of the time, also that in which the process was delayed. */
  long realNanos() {
    return nanoTime.getAsLong();
  }

  long millis() {
    return nanos() / 1_000_000;
  }
}
