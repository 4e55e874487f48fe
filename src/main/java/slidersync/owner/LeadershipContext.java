package slidersync.owner;

import io.vertx.core.Vertx;
import slidersync.store.Store.Lease;

/** What the parts of one {@link Leadership} share. They all belong to one event loop. */
record LeadershipContext(
    Vertx vertx,
    AsyncStore store,
    Lease lease,
    AwakeClock clock,
    LeaseConfirmation confirmation,
    OwnerMeters meters,
    LateCommands lateCommands,
    RuleJudge judge) {}
