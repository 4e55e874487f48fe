package slidersync.owner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import slidersync.store.Store;

/**
 * Whether changes can be made here and now, by an owner whose lease may hold. A heartbeat stands
 * for it; and when it has not been so for long, another node should try. Time for which this
 * process was not awake does not count.
 */
final class Liveness {

  /** Who has waited longer may wait in vain, and pages are not told that changes can be made. */
  static final Duration QUIET_AFTER = Duration.ofMillis(1_500);

  /** So long may a commit take: whoever waits for it gives up after 5 s. */
  static final Duration STALLED_AFTER = Duration.ofSeconds(4);

  /** So long may the store say nothing: from now on another node may own the board. */
  private static final Duration AWAY_AFTER = Duration.ofMillis(Store.LEASE_MILLIS);

  private final Owner owner;
  private final LeaseConfirmation confirmation;

  Liveness(Owner owner, LeaseConfirmation confirmation) {
    this.owner = owner;
    this.confirmation = confirmation;
  }

  /** Whether the lease holds for sure and nobody waits in vain. */
  boolean isLive() {
    return confirmation.isSure() && owner.stalledFor().compareTo(QUIET_AFTER) <= 0;
  }

  /** Whether somebody has waited in vain for so long that another node should try. */
  boolean hasStalled() {
    return owner.stalledFor().compareTo(STALLED_AFTER) > 0;
  }

  /** Why the board is to be given up; null if it is not. */
  @Nullable String whyOver() {
    if (hasStalled()) return "no change could be made for " + STALLED_AFTER.toSeconds() + " s";
    if (confirmation.silence().compareTo(AWAY_AFTER) <= 0) return null;
    return "the store has not renewed the lease for " + AWAY_AFTER.toSeconds() + " s";
  }
}
