package slidersync.osc;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts what a peer sends in a second, up to a limit. */
final class Rate {

  /** More than a desk with all its faders under hands sends. */
  static final int MOST = 5_000;

  private static final Duration SPAN = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private long began;
  private int count;

  Rate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
  }

  /** Whether so much more may pass now. */
  boolean take(int more) {
    long now = nanoTime.getAsLong();
    if (now - began >= SPAN.toNanos()) {
      began = now;
      count = 0;
    }
    if (count > MOST - more) return false;
    count += more;
    return true;
  }
}
