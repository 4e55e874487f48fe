package slidersync.door;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import slidersync.wiring.SendPolicy;

/**
 * Decides what one peer is told of one board: exactly what differs from what the peer is known to
 * have. So nobody hears an echo, and a peer whose value was snapped, clipped or refused is
 * corrected. It is plain state, without a clock or timers of its own, and belongs to one thread.
 *
 * <p>A door calls {@link #truth} for each value that it hears from the board, {@link #heard} for
 * each that it hears from the peer, and sends what {@link #take} gives whenever something has
 * changed or the time of {@link #nextDue} has come.
 *
 * @param <W> values in the wire's type, for example {@code Float}: what is equal there needs no
 *     word
 */
public final class Outlet<W> {

  /**
   * A peer that moves a control is told of it when it has been quiet for this long, or up to twice
   * as long: if two that tell each other something at the same time waited equally long, they would
   * exchange their values for ever.
   */
  public static final Duration QUIET = Duration.ofMillis(250);

  /** How soon the last value is said once more where packets get lost. */
  public static final Duration REPEAT = Duration.ofMillis(100);

  private final Function<String, SendPolicy> policies;
  private final Duration repeat;
  private final LongSupplier nanoTime;
  private final DoubleSupplier jitter;
  private final Map<String, Slot<W>> slots = new LinkedHashMap<>();
  private final Set<String> held = new HashSet<>();

  private Outlet(
      Function<String, SendPolicy> policies,
      Duration repeat,
      LongSupplier nanoTime,
      DoubleSupplier jitter) {
    this.policies = policies;
    this.repeat = repeat;
    this.nanoTime = nanoTime;
    this.jitter = jitter;
  }

  /**
   * Begins with a peer that has nothing, and that hears what it is told.
   *
   * @param policies by control
   * @param nanoTime as {@code System.nanoTime()}
   * @param jitter numbers from 0 up to 1 by chance
   */
  public static <W> Outlet<W> sure(
      Function<String, SendPolicy> policies, LongSupplier nanoTime, DoubleSupplier jitter) {
    return new Outlet<>(policies, Duration.ZERO, nanoTime, jitter);
  }

  /** The same, with the clock and the chance of this process. */
  public static <W> Outlet<W> sure(Function<String, SendPolicy> policies) {
    return sure(policies, System::nanoTime, Outlet::chance);
  }

  /** Begins with a peer that has nothing, and to which packets get lost. */
  public static <W> Outlet<W> unsure(
      Function<String, SendPolicy> policies, LongSupplier nanoTime, DoubleSupplier jitter) {
    return new Outlet<>(policies, REPEAT, nanoTime, jitter);
  }

  /** The same, with the clock and the chance of this process. */
  public static <W> Outlet<W> unsure(Function<String, SendPolicy> policies) {
    return unsure(policies, System::nanoTime, Outlet::chance);
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }

  /**
   * Notes the value that a control has.
   *
   * @param revision of the board, at which that is known
   */
  public void truth(String control, W value, long revision) {
    slot(control).truth(value, revision, nanoTime.getAsLong());
  }

  /** Forgets a control that is gone. */
  public void remove(String control) {
    slots.remove(control);
  }

  /**
   * Notes that the peer sets a control to a value. The peer hears nothing of the control until
   * {@link #answered} or {@link #refused}, one for each call that gives true.
   *
   * @return whether the value is to be set; false for one that the peer was told of a moment ago,
   *     before another one, as it only repeats that: some devices echo what they hear
   */
  public boolean heard(String control, W value) {
    Duration quiet = QUIET.plusNanos((long) (jitter.getAsDouble() * QUIET.toNanos()));
    return slot(control).heard(value, nanoTime.getAsLong(), quiet);
  }

  /**
   * Notes that the owner has accepted what was heard.
   *
   * @param revision the truth of which the peer may be told again
   */
  public void answered(String control, long revision) {
    slot(control).answered(revision, nanoTime.getAsLong());
  }

  /** Notes that the owner has not accepted what was heard. */
  public void refused(String control) {
    slot(control).answered(0, nanoTime.getAsLong());
  }

  /** Notes that the peer has a value, although it did not ask for it to be set. */
  public void has(String control, W value) {
    slot(control).has(value);
  }

  /** Takes it that nobody knows what the peer has of a control: it is told the truth. */
  public void forget(String control) {
    slot(control).has(null);
  }

  /** Tells the peer nothing of a control, since a hand there has it. */
  public void touched(String control) {
    slot(control).touched(true);
  }

  /** Tells the peer the truth once, as the hand there has let go. */
  public void letGo(String control) {
    slot(control).touched(false);
  }

  /** Notes which controls anybody holds, for those that are told on release. */
  public void held(Collection<String> controls) {
    held.clear();
    held.addAll(controls);
  }

  /** Takes it that the peer has nothing any more: it comes back, or asks for everything. */
  public void forget() {
    slots.values().forEach(Slot::forget);
  }

  /** Gives what is to be sent now, and takes it that the peer has it. */
  public Map<String, W> take() {
    long now = nanoTime.getAsLong();
    Map<String, W> due = new LinkedHashMap<>();
    slots.forEach(
        (control, slot) -> {
          if (dueIn(control, slot, now) <= 0) due.put(control, slot.take(now, repeat));
        });
    return due;
  }

  /**
   * In how many nanoseconds something is to be sent if nothing else happens; nothing if never. Zero
   * or less is now.
   */
  public OptionalLong nextDue() {
    long now = nanoTime.getAsLong();
    return slots.entrySet().stream()
        .mapToLong(entry -> dueIn(entry.getKey(), entry.getValue(), now))
        .filter(due -> due != Long.MAX_VALUE)
        .min();
  }

  private long dueIn(String control, Slot<W> slot, long now) {
    SendPolicy policy = policies.apply(control);
    if (policy.isOnRelease() && held.contains(control)) return Long.MAX_VALUE;
    return slot.dueIn(now, policy.interval());
  }

  private Slot<W> slot(String control) {
    return slots.computeIfAbsent(control, id -> new Slot<>());
  }
}
