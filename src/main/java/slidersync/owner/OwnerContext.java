package slidersync.owner;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.WorkerExecutor;
import java.util.function.LongSupplier;
import slidersync.store.Store;

/**
 * What all owners of a node share.
 *
 * @param name a name that no other process has or had
 * @param workers runs the calls to the store
 * @param nanoTime as {@code System.nanoTime()}
 */
public record OwnerContext(
    String name,
    Store store,
    WorkerExecutor workers,
    StoreHealth storeHealth,
    FairShare fairShare,
    Renewals renewals,
    MeterRegistry registry,
    LongSupplier nanoTime) {}
