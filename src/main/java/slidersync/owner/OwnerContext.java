package slidersync.owner;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.WorkerExecutor;
import slidersync.store.Store;

/**
 * What all owners of one node have in common.
 *
 * @param name a name that no other process has, nor had
 * @param workers runs the calls to the store
 */
public record OwnerContext(
    String name,
    Store store,
    WorkerExecutor workers,
    StoreHealth watch,
    FairShare share,
    Renewals renewals,
    MeterRegistry registry) {}
