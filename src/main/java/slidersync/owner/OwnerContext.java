package slidersync.owner;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.WorkerExecutor;
import java.util.function.LongSupplier;
import slidersync.board.RuleSource;
import slidersync.bus.OwnedBoards;
import slidersync.store.Store;

/**
 * What all owners of a node share.
 *
 * @param name a name that no other process has or had
 * @param owned told of each board that begins or ends to be owned here
 * @param workers runs the calls to the store
 * @param rules makes the rules that board files name
 * @param nanoTime as {@code System.nanoTime()}
 */
public record OwnerContext(
    String name,
    Store store,
    WorkerExecutor workers,
    StoreHealth storeHealth,
    FairShare fairShare,
    OwnedBoards owned,
    Renewals renewals,
    RuleSource rules,
    MeterRegistry registry,
    LongSupplier nanoTime) {}
