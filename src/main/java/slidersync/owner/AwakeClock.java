package slidersync.owner;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A clock that stops while the process is frozen or waits for a busy machine: it advances by at
 * most {@link #MAX_STEP} between two readings. So no time limit passes only because the process was
 * delayed. The clock never goes back. It belongs to one event loop, which lets it tick several
 * times a second: time that nobody reads would count as a delay.
 */
final class AwakeClock {

  static final Duration MAX_STEP = Duration.ofMillis(500);

  private final LongSupplier nanoTime;
  private long readAt;
  private long awake;

  /**
   * Starts a clock.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  AwakeClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    readAt = nanoTime.getAsLong();
  }

  /** Counts the time since the last reading. */
  void tick() {
    long now = nanoTime.getAsLong();
    awake += Math.min(now - readAt, MAX_STEP.toNanos());
    readAt = now;
  }

  /** Nanoseconds since some moment, delays of the process not counted. */
  long nanos() {
    tick();
    return awake;
  }

  /** Nanoseconds of the clock that was given, delays of the process included. */
  long realNanos() {
    return nanoTime.getAsLong();
  }

  long millis() {
    return nanos() / 1_000_000;
  }
}
