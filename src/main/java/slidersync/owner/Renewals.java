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
 * Renews the leases of all boards of a node together: one question to the store each second,
 * however many boards there are. Shared by all owners of the node, on any thread.
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
   * @param nanoTime as {@code System.nanoTime()}
   */
  public Renewals(Store store, WorkerExecutor workers, LongSupplier nanoTime) {
    this.store = store;
    this.workers = workers;
    this.nanoTime = nanoTime;
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  /** Whoever has a lease, told on the event loop that it belongs to. */
  interface Listener {

    /**
     * The store says that the lease holds.
     *
     * @param askedAt the time before which the store was not asked yet, in nanoseconds
     */
    void renewed(long askedAt);

    /** Somebody else has the board. */
    void deposed();
  }

  private record Holder(Context home, Listener listener) {}

  @Override
  public Future<?> start() {
    home = context;
    vertx.setPeriodic(INTERVAL.toMillis(), tick -> renew());
    return Future.succeededFuture();
  }

  void add(Lease lease, Context listenersHome, Listener listener) {
    holders.put(lease, new Holder(listenersHome, listener));
  }

  void remove(Lease lease) {
    holders.remove(lease);
  }

  /** Asks the store now, unless an answer is due; who needs a later one asks again. */
  void ask() {
    Context asked = home;
    if (asked != null) asked.runOnContext(now -> renew());
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
