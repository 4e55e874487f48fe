package slidersync.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often sockets get a frame. As long as frames are cheap, whenever there is one: owners send
 * one in {@link #FRAME} at most. When writing them takes a larger part of the time than {@link
 * #SHARE} the interval grows with the time that a frame takes, up to {@link #MAX}, so that what
 * screens show gets a bit older instead of older and older; and it shrinks again as frames get
 * cheaper.
 */
final class Pace {

  static final Duration FRAME = Duration.ofMillis(16);

  static final Duration MAX = Duration.ofMillis(250);

  /** The part of the time that may go into frames; the rest is for what browsers send. */
  static final double SHARE = 0.75;

  /** How much the last frame counts; one that is late by chance changes little. */
  private static final double WEIGHT = 0.2;

  private final LongSupplier nanoTime;
  private double cost;
  private long begun;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    begun = nanoTime.getAsLong() - MAX.toNanos();
  }

  /** The interval as it is now. */
  Duration interval() {
    long nanos = (long) (cost / SHARE);
    return Duration.ofNanos(Math.max(FRAME.toNanos(), Math.min(MAX.toNanos(), nanos)));
  }

  /** Until the next frame may go; zero for at once, which is always so at the shortest interval. */
  Duration untilNext() {
    Duration interval = interval();
    if (interval.equals(FRAME)) return Duration.ZERO;
    long left = begun + interval.toNanos() - nanoTime.getAsLong();
    return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
  }

  /** Runs what writes a frame to all sockets. */
  void frame(Runnable write) {
    begun = nanoTime.getAsLong();
    write.run();
    long took = nanoTime.getAsLong() - begun;
    cost += WEIGHT * (took - cost);
  }
}
