package slidersync.osc;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Who is told of a board's changes: peers that the node is wired to, and those that ask for it. */
final class Listeners {

  /** The most peers that ask for a board's changes. */
  static final int MOST = 100;

  private final LongSupplier nanoTime;
  private final Set<Peer> targets = new HashSet<>();

  /** When the lease of each ends that has asked; never for one of whom it is known that it goes. */
  private final Map<Peer, Long> leases = new HashMap<>();

  Listeners(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  boolean has(Peer peer) {
    return targets.contains(peer) || leases.containsKey(peer);
  }

  /** Has these peers be told, and those that were before no longer. */
  void setTargets(Set<Peer> next) {
    targets.clear();
    targets.addAll(next);
  }

  /** Those that are told although they have not asked. */
  Set<Peer> targets() {
    return Set.copyOf(targets);
  }

  /**
   * Gives a peer a lease, or prolongs the one that it has.
   *
   * @param lease how long; nothing is forever
   * @return whether it had none before; false also if there are too many
   */
  boolean subscribe(Peer peer, Duration lease) {
    boolean isNew = !leases.containsKey(peer);
    if (isNew && leases.size() == MOST) return false;
    leases.put(peer, lease.isZero() ? 0 : nanoTime.getAsLong() + lease.toNanos());
    return isNew;
  }

  void unsubscribe(Peer peer) {
    leases.remove(peer);
  }

  /** Ends the leases that are over, and gives the peers that had them. */
  Set<Peer> expire() {
    long now = nanoTime.getAsLong();
    Set<Peer> over = new HashSet<>();
    leases.forEach(
        (peer, until) -> {
          if (until != 0 && until - now <= 0) over.add(peer);
        });
    leases.keySet().removeAll(over);
    return over;
  }

  /** Forgets a peer that is gone. */
  void remove(Peer peer) {
    targets.remove(peer);
    leases.remove(peer);
  }
}
