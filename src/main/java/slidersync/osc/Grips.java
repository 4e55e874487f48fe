package slidersync.osc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import slidersync.bus.ControlLease;

/**
 * What a peer holds and presses: it says so once, and the door says it again and again to the board
 * until the peer lets go, or is silent for too long.
 */
final class Grips {

  /** A peer that says nothing of a control that it holds for so long has lost it. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final LongSupplier nanoTime;
  private final Consumer<String> onLost;
  private final Map<String, Grip> grips = new LinkedHashMap<>();

  private static final class Grip {
    private final ControlLease lease;
    private long until;

    private Grip(ControlLease lease) {
      this.lease = lease;
    }
  }

  /**
   * @param onLost hears of each control that is no longer held or pressed, for whatever reason
   */
  Grips(LongSupplier nanoTime, Consumer<String> onLost) {
    this.nanoTime = nanoTime;
    this.onLost = onLost;
  }

  /** Takes a control, or goes on with it; completes when the board has it, or refuses. */
  Future<Void> take(String control, Supplier<ControlLease> lease) {
    Grip known = grips.get(control);
    Grip grip = known == null ? new Grip(lease.get()) : known;
    grips.put(control, grip);
    prolong(control);
    if (known == null) grip.lease.ended().onFailure(refused -> lose(control, grip));
    return grip.lease.taken();
  }

  /** Notes a sign of the hand. */
  void prolong(String control) {
    Grip grip = grips.get(control);
    if (grip != null) grip.until = nanoTime.getAsLong() + LONGEST.toNanos();
  }

  boolean has(String control) {
    return grips.containsKey(control);
  }

  boolean isEmpty() {
    return grips.isEmpty();
  }

  /** Lets go of a control; completes when the board knows. */
  Future<Void> release(String control) {
    Grip grip = grips.get(control);
    if (grip == null) return Future.succeededFuture();
    Future<Void> released = grip.lease.end();
    lose(control, grip);
    return released;
  }

  /** Lets go of what the peer has said nothing of for too long. */
  void expire() {
    long now = nanoTime.getAsLong();
    for (String control : List.copyOf(grips.keySet())) {
      Grip grip = grips.get(control);
      if (grip != null && grip.until - now <= 0) release(control);
    }
  }

  void releaseAll() {
    List.copyOf(grips.keySet()).forEach(this::release);
  }

  private void lose(String control, Grip grip) {
    if (grips.remove(control, grip)) onLost.accept(control);
  }
}
