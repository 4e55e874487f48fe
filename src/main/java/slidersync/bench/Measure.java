package slidersync.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How old what a screen shows is. A change is as old as the time from when it was meant to be sent
 * - not from when a busy sender got round to it - until a screen is at its revision or a later one.
 * Each change counts once for each watcher, also one that a later one has overtaken.
 *
 * <p>Which revision a change got is known with its acknowledgement, which may come after the delta:
 * what was shown waits for {@link #PATIENCE_SECONDS} until it is counted.
 */
final class Measure {

  static final long PATIENCE_SECONDS = 2;

  /** Watchers went from one revision to another. */
  private record Shown(long at, long from, long to) {}

  private final Histogram staleness = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
  private final Histogram answers = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
  private final Histogram recent = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
  private final Queue<Shown> shown = new ArrayDeque<>();
  private final Counts counts = new Counts();
  private long[] intended = new long[1 << 12];
  private long origin = -1;
  private boolean counting;

  /** The numbers that count up during a measurement. */
  static final class Counts {
    long sent;
    long acknowledged;
    long refused;
    long frames;
    long values;
    long gaps;
    long reconnects;
    long toolLateMillis;
  }

  Counts counts() {
    return counts;
  }

  boolean isCounting() {
    return counting;
  }

  void count(boolean whether) {
    counting = whether;
  }

  /** A change got that revision. */
  void acknowledged(long revision, long intendedAt) {
    answers.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intendedAt)));
    if (origin < 0) origin = Math.max(0, revision - 1_000);
    long index = revision - origin;
    if (index < 0 || index > Integer.MAX_VALUE / 4) return;
    if (index >= intended.length) {
      intended = Arrays.copyOf(intended, (int) Math.max(index + 1, intended.length * 2L));
    }
    intended[(int) index] = intendedAt;
  }

  void shown(long from, long to) {
    shown.add(new Shown(System.nanoTime(), from, to));
  }

  /** Counts all that was shown long enough ago; the percentiles of just that. */
  Histogram settle(long patienceSeconds) {
    recent.reset();
    long until = System.nanoTime() - TimeUnit.SECONDS.toNanos(patienceSeconds);
    while (!shown.isEmpty() && shown.peek().at() - until <= 0) settle(shown.remove());
    staleness.add(recent);
    return recent;
  }

  private void settle(Shown frame) {
    if (origin < 0) return;
    long last = Math.min(frame.to() - origin, intended.length - 1);
    for (long i = Math.max(0, frame.from() + 1 - origin); i <= last; i++) {
      long at = intended[(int) i];
      if (at != 0) {
        counts.values++;
        recent.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(frame.at() - at)));
      }
    }
  }

  /** How long acknowledgements took. */
  Histogram answers() {
    return answers;
  }

  Histogram staleness() {
    return staleness;
  }
}
