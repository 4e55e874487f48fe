package slidersync.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an {@link Outlet} knows of one control. */
final class Slot<W> {

  /**
   * A peer that answers each correction with another value is left alone after so many: two
   * installations whose steps differ would go on for ever.
   */
  static final int MAX_CORRECTIONS = 5;

  /** More than are sent within {@link Outlet#QUIET} at the rate of screens. */
  private static final int MAX_SUPERSEDED = 16;

  /** For this long the truth is awaited that an answer has promised; then there is a new owner. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private @Nullable W truth;
  private long revision;

  /** What the peer has; null if that is not known. */
  private @Nullable W known;

  private @Nullable W sent;
  private int corrections;
  private int pending;
  private boolean isTouched;

  private long awaited;
  private long awaitedUntil;

  private boolean wasHeard;
  private long quietAt;

  private boolean wasSent;
  private long sentAt;

  /** Values that the peer was told of lately, before the last one. */
  private final Deque<Said<W>> superseded = new ArrayDeque<>();

  private record Said<W>(W value, long until) {}

  private boolean isToRepeat;
  private long repeatAt;

  void truth(W value, long at, long now) {
    if (!value.equals(truth)) corrections = 0;
    truth = value;
    revision = at;
    if (isAwaiting(now) && revision >= awaited) awaited = 0;
  }

  /**
   * Notes what the peer has set; false if it only repeats what it was told.
   *
   * @param quiet how long it has to be quiet before it is told anything
   */
  boolean heard(W value, long now, Duration quiet) {
    boolean isCrossing = wasSent && now - sentAt < Outlet.QUIET.toNanos() && !value.equals(sent);
    wasHeard = true;
    quietAt = now + quiet.toNanos();
    has(value);
    // What the peer makes of the value that it may not have seen yet is not known.
    if (isCrossing) known = null;
    if (isCrossing && isEcho(value, now)) return false;
    pending++;
    return true;
  }

  private boolean isEcho(W value, long now) {
    superseded.removeIf(said -> said.until - now < 0);
    return superseded.stream().anyMatch(said -> said.value.equals(value));
  }

  void has(@Nullable W value) {
    known = value;
    isToRepeat = false;
  }

  void answered(long at, long now) {
    pending = Math.max(0, pending - 1);
    if (at <= revision) return;
    awaited = Math.max(awaited, at);
    awaitedUntil = now + PATIENCE.toNanos();
  }

  void touched(boolean touched) {
    if (isTouched && !touched) forget();
    isTouched = touched;
  }

  void forget() {
    known = null;
    sent = null;
    isToRepeat = false;
    corrections = 0;
    wasHeard = false;
    wasSent = false;
  }

  private boolean isAwaiting(long now) {
    return awaited > 0 && now - awaitedUntil < 0;
  }

  /** In how many nanoseconds the peer is to be told; {@code Long.MAX_VALUE} for never. */
  long dueIn(long now, Duration interval) {
    if (truth == null || isTouched || pending > 0) return Long.MAX_VALUE;
    boolean differs = !truth.equals(known);
    if (!differs && !isToRepeat) return Long.MAX_VALUE;
    if (!differs) return repeatAt - now;
    if (corrections >= MAX_CORRECTIONS) return Long.MAX_VALUE;
    long due = isAwaiting(now) ? awaitedUntil - now : 0;
    if (wasHeard) due = Math.max(due, quietAt - now);
    if (wasSent) due = Math.max(due, sentAt + interval.toNanos() - now);
    return due;
  }

  W take(long now, Duration repeat) {
    W value = Objects.requireNonNull(truth);
    boolean isRepeated = value.equals(known);
    if (!isRepeated && value.equals(sent)) corrections++;
    isToRepeat = !isRepeated && !repeat.isZero();
    if (sent != null && !isRepeated) supersede(sent, now);
    sent = value;
    known = value;
    wasSent = true;
    sentAt = now;
    repeatAt = now + repeat.toNanos();
    return value;
  }

  private void supersede(W value, long now) {
    if (superseded.size() == MAX_SUPERSEDED) superseded.removeFirst();
    superseded.addLast(new Said<>(value, now + Outlet.QUIET.toNanos()));
  }
}
