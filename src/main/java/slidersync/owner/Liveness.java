package slidersync.owner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import slidersync.store.Store;

/**
 * Knows whether an owner can commit changes at present, which each heartbeat promises, and when it
 * has failed to for so long that another node should try. Delays of this process do not count.
 */
final class Liveness {

  /** While a request has waited for longer, no heartbeat promises that changes can be made. */
  static final Duration QUIET_AFTER = Duration.ofMillis(1_500);

  /** A commit may take this long: its senders give up after 5 s. */
  static final Duration STALLED_AFTER = Duration.ofSeconds(4);

  /** Once the store has not answered for this long another node may own the board. */
  private static final Duration LEASE = Duration.ofMillis(Store.LEASE_MILLIS);

  private final Owner owner;
  private final LeaseConfirmation confirmation;

  Liveness(Owner owner, LeaseConfirmation confirmation) {
    this.owner = owner;
    this.confirmation = confirmation;
  }

  /** Whether the lease certainly holds and no request has waited for too long. */
  boolean isLive() {
    return confirmation.isSure() && owner.stalledFor().compareTo(QUIET_AFTER) <= 0;
  }

  /** Whether a request has waited for so long that another node should try. */
  boolean hasStalled() {
    return owner.stalledFor().compareTo(STALLED_AFTER) > 0;
  }

  /** Tells why ownership has to end; null if it may go on. */
  @Nullable String whyEnd() {
    if (hasStalled()) return "no change could be committed for " + STALLED_AFTER.toSeconds() + " s";
    if (confirmation.sinceLastAnswer().compareTo(LEASE) <= 0) return null;
    return "the store has not renewed the lease for " + LEASE.toSeconds() + " s";
  }
}
