package slidersync.owner;

import io.vertx.core.Vertx;
import java.util.function.Consumer;
import slidersync.store.Store.Lease;

/**
 * What the loops of one tenure have in common.
 *
 * @param onFailure told once why a loop has ended, after all who waited for it have been told
 */
record LoopContext(
    Vertx vertx,
    AsyncStore store,
    Lease lease,
    AwakeClock clock,
    OwnerMeters meters,
    LateCommands late,
    Consumer<String> onFailure) {}
