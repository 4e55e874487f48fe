package slidersync.owner;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.store.Store;
import slidersync.store.Store.Lease;

/**
 * Renews the leases of all boards of a node together: one call to the store each second, however
 * many boards there are. All owners of the node share it, on any thread.
 */
public final class Renewals extends VerticleBase {

  static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Store store;
  private final WorkerExecutor workers;
  private final LongSupplier nanoTime;
  private final Map<Lease, Holder> holders = new ConcurrentHashMap<>();
  private volatile @Nullable Context home;
  private boolean asking;

  /**
   * Begins without a lease to renew.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  public Renewals(Store store, WorkerExecutor workers, LongSupplier nanoTime) {
    this.store = store;
    this.workers = workers;
    this.nanoTime = nanoTime;
  }

  /** Receives what the store answers, on the event loop that the lease belongs to. */
  interface Listener {

    /**
     * Called when the store has renewed the lease.
     *
     * @param askedAt a time before the store was asked, in nanoseconds
     */
    void renewed(long askedAt);

    /** Called when another node has claimed the board. */
    void deposed();
  }

  private record Holder(Context home, Listener listener) {}

  @Override
  public Future<?> start() {
    home = context;
    vertx.setPeriodic(INTERVAL.toMillis(), tick -> renew());
    return Future.succeededFuture();
  }

  void add(Lease lease, Context listenerHome, Listener listener) {
    holders.put(lease, new Holder(listenerHome, listener));
  }

  void remove(Lease lease) {
    holders.remove(lease);
  }

  /** Asks the store now, unless it is being asked; to have a later answer call this again. */
  void renewNow() {
    Context started = home;
    if (started != null) started.runOnContext(now -> renew());
  }

  private void renew() {
    List<Lease> leases = List.copyOf(holders.keySet());
    if (asking || leases.isEmpty()) return;
    asking = true;
    long askedAt = nanoTime.getAsLong();
    workers
        .executeBlocking(() -> store.renew(leases), false)
        .onComplete(answered -> asking = false)
        .onSuccess(deposed -> tell(leases, askedAt, deposed));
  }

  private void tell(Collection<Lease> leases, long askedAt, Set<Lease> deposed) {
    for (Lease lease : leases) {
      Holder holder = holders.get(lease);
      if (holder == null) continue;
      holder
          .home()
          .runOnContext(
              home -> {
                if (deposed.contains(lease)) {
                  holder.listener().deposed();
                } else {
                  holder.listener().renewed(askedAt);
                }
              });
    }
  }
}
