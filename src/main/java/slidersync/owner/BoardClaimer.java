package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.store.Store.Lease;
import slidersync.store.StoreException;

/** Claims a board in the store, and begins a {@link Leadership} for each lease that it gets. */
final class BoardClaimer {

  static final Duration CLAIM_INTERVAL = Duration.ofMillis(250);

  /** How long a node that lacks a rule of the board leaves the board to others. */
  private static final Duration LACKING_PAUSE = Duration.ofSeconds(10);

  /** The start fails when the store has failed for longer than this. */
  private static final Duration START_TIMEOUT = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(BoardClaimer.class);

  private final Vertx vertx;
  private final BoardDefinition definition;
  private final OwnerContext node;
  private final AsyncStore store;
  private final OwnerMeters meters;
  private final Consumer<Leadership> onBegun;
  private final Consumer<Leadership> onLost;
  private Future<?> claimed = Future.succeededFuture();
  private boolean failing;
  private long lackingAt;
  private boolean stopped;

  BoardClaimer(
      Vertx vertx,
      BoardDefinition definition,
      OwnerContext node,
      Consumer<Leadership> onBegun,
      Consumer<Leadership> onLost) {
    this.vertx = vertx;
    this.definition = definition;
    this.node = node;
    this.onBegun = onBegun;
    this.onLost = onLost;
    lackingAt = node.nanoTime().getAsLong() - LACKING_PAUSE.toNanos();
    store = new AsyncStore(node.store(), node.workers());
    meters = new OwnerMeters(node.registry(), definition.id());
  }

  /**
   * Claims the board, and tries again for a while: a store may be busy when much starts at once.
   */
  Future<?> claimAtStart() {
    return claimUntil(node.nanoTime().getAsLong() + START_TIMEOUT.toNanos());
  }

  private Future<?> claimUntil(long end) {
    return claim()
        .transform(
            result -> {
              boolean isLate = node.nanoTime().getAsLong() - end > 0;
              boolean mayPass = result.cause() instanceof StoreException e && e.mayPass();
              if (result.succeeded()) return Future.succeededFuture();
              if (isLate || !mayPass) return Future.failedFuture(result.cause());
              return vertx
                  .timer(CLAIM_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
                  .compose(again -> claimUntil(end))
                  .mapEmpty();
            });
  }

  /** Whether a claim is under way. */
  boolean isClaiming() {
    return !claimed.isComplete();
  }

  /** Claims the board; of failures in a row it logs the first. */
  void tryClaim() {
    if (isLacking()) return;
    claim()
        .onFailure(
            failure -> {
              if (!failing) {
                LOG.error("board {}: claim failed: {}", definition.id(), failure.getMessage());
              }
              failing = true;
            });
  }

  /** Claims no more; completes when a claim that is under way has ended, however it ends. */
  Future<Void> stop() {
    stopped = true;
    return claimed.transform(ended -> Future.succeededFuture());
  }

  private Future<?> claim() {
    if (stopped) return Future.succeededFuture();
    long claimedAt = node.nanoTime().getAsLong();
    claimed =
        store
            .claim(definition.id(), node.name())
            .compose(
                lease ->
                    lease.isEmpty()
                        ? Future.succeededFuture(Optional.<Leadership>empty())
                        : begin(lease.get(), claimedAt))
            .onSuccess(
                begun -> {
                  failing = false;
                  begun.ifPresent(onBegun);
                });
    return claimed;
  }

  private Future<Optional<Leadership>> begin(Lease lease, long claimedAt) {
    AwakeClock clock = new AwakeClock(node.nanoTime());
    boolean expires = !node.store().isExclusive();
    LeaseConfirmation confirmation =
        new LeaseConfirmation(clock, expires, claimedAt, node.renewals()::renewNow);
    LeadershipContext context =
        new LeadershipContext(
            vertx,
            store,
            lease,
            clock,
            confirmation,
            meters,
            new LateCommands(clock::realNanos),
            new RuleJudge(definition.id(), node.rules(), clock::realNanos));
    return Leadership.begin(context, definition, node.renewals(), onLost)
        .map(Optional::of)
        .recover(failure -> leave(lease, failure));
  }

  /**
   * Lets other nodes have a board whose rules this one lacks, and claims it no more for a while.
   */
  private Future<Optional<Leadership>> leave(Lease lease, Throwable failure) {
    if (!(failure instanceof LackingRuleException)) return Future.failedFuture(failure);
    lackingAt = node.nanoTime().getAsLong();
    return store
        .release(lease)
        .onSuccess(released -> vertx.eventBus().publish(Addresses.released(definition.id()), null))
        .transform(released -> Future.failedFuture(failure));
  }

  /** Whether this node has just found that it lacks a rule of the board. */
  private boolean isLacking() {
    return node.nanoTime().getAsLong() - lackingAt < LACKING_PAUSE.toNanos();
  }
}
