package slidersync.door;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an {@link Outlet} knows of one control. */
final class Slot<W> {

  /**
   * A peer that answers each correction with another value is left alone after so many: two
   * installations whose steps differ would go on for ever.
   */
  static final int MAX_CORRECTIONS = 5;

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
  private long heardAt;

  private boolean wasSent;
  private long sentAt;

  private boolean isToRepeat;
  private long repeatAt;

  void truth(W value, long at, long now) {
    if (!value.equals(truth)) corrections = 0;
    truth = value;
    revision = at;
    if (isAwaiting(now) && revision >= awaited) awaited = 0;
  }

  void heard(W value, long now) {
    pending++;
    wasHeard = true;
    heardAt = now;
    has(value);
  }

  void has(W value) {
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
    if (wasHeard) due = Math.max(due, heardAt + Outlet.QUIET.toNanos() - now);
    if (wasSent) due = Math.max(due, sentAt + interval.toNanos() - now);
    return due;
  }

  W take(long now, Duration repeat) {
    W value = Objects.requireNonNull(truth);
    boolean isRepeated = value.equals(known);
    if (!isRepeated && value.equals(sent)) corrections++;
    isToRepeat = !isRepeated && !repeat.isZero();
    sent = value;
    known = value;
    wasSent = true;
    sentAt = now;
    repeatAt = now + repeat.toNanos();
    return value;
  }
}
