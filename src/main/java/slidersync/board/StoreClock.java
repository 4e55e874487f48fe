package slidersync.board;

import java.util.function.LongSupplier;

/**
 * The store's clock, as nearly as an owner knows it: all owners of a board, on whatever machine,
 * measure by this one clock. An owner asks the store once, and counts on by its own clock, which is
 * right but for the time that the answer took.
 *
 * @param storeMillis milliseconds since 1970 by the store's clock, at some moment between the next
 *     two
 * @param askedNanos by the owner's clock
 * @param answeredNanos by the owner's clock
 * @param nanoTime the owner's clock, as {@code System.nanoTime()}
 */
public record StoreClock(
    long storeMillis, long askedNanos, long answeredNanos, LongSupplier nanoTime) {

  /** The present moment, or one before it. */
  long earliest() {
    return storeMillis + millisSince(answeredNanos);
  }

  /** The present moment, or one after it. */
  long latest() {
    return storeMillis + 1 + millisSince(askedNanos);
  }

  private long millisSince(long nanos) {
    return (nanoTime.getAsLong() - nanos) / 1_000_000;
  }
}
