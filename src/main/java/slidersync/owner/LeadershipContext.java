package slidersync.owner;

import io.vertx.core.Vertx;
import slidersync.store.Store.Lease;

/** What the parts of one tenure have in common; they all belong to one event loop. */
record LeadershipContext(
    Vertx vertx,
    AsyncStore store,
    Lease lease,
    AwakeClock clock,
    LeaseConfirmation confirmation,
    OwnerMeters meters,
    LateCommands late) {}
