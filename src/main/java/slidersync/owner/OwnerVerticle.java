package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.store.Store.Lease;
import slidersync.store.StoreException;

/**
 * Stands by to own one board: as long as it hears no owner it claims the board in the store, and
 * while it owns the board its {@link Leadership} does the work. Every node deploys one for each
 * board; the store decides which of them owns it, and the {@link FairShare} which of them asks
 * first.
 */
public final class OwnerVerticle extends VerticleBase {

  /** Without a word from the owner for this long the board may be without one. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /**
   * What a node that owns more boards than another waits for, or one that could make no change,
   * before it claims a board.
   */
  private static final Duration COURTESY = Duration.ofMillis(500);

  private static final Duration CLAIM_INTERVAL = Duration.ofMillis(250);

  /** A board that was let go for another node, in vain perhaps, stays where it is for a while. */
  private static final Duration CALM = Duration.ofMinutes(1);

  /** A store that fails for longer than this ends the start. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(OwnerVerticle.class);

  private final BoardDefinition definition;
  private final OwnerContext node;
  private final AsyncStore store;
  private final OwnerMeters meters;

  private @Nullable NoOwnerResponder vacancy;
  private @Nullable Leadership tenure;
  private long heardAt = System.nanoTime() - SILENCE.toNanos();
  private long letGoAt = System.nanoTime() - CALM.toNanos();
  private long stalledAt = System.nanoTime() - COURTESY.toNanos();
  private Future<?> claimed = Future.succeededFuture();
  private boolean failing;
  private boolean stopping;

  public OwnerVerticle(BoardDefinition definition, OwnerContext node) {
    this.definition = definition;
    this.node = node;
    store = new AsyncStore(node.store(), node.workers());
    meters = new OwnerMeters(node.registry(), definition.id());
  }

  /** Completes when the board is owned, by this node or, as it seems, by another. */
  @Override
  public Future<?> start() {
    String board = definition.id();
    vacancy = new NoOwnerResponder(vertx, board);
    MessageConsumer<Object> changes =
        vertx.eventBus().consumer(Addresses.changed(board), heard -> hear());
    MessageConsumer<Object> releases =
        vertx.eventBus().consumer(Addresses.released(board), heard -> standByAgain());
    return Future.all(changes.completion(), releases.completion())
        .compose(registered -> claimFirst(System.nanoTime()))
        .onSuccess(done -> vertx.setPeriodic(CLAIM_INTERVAL.toMillis(), tick -> look()));
  }

  @Override
  public Future<?> stop() {
    stopping = true;
    return claimed.transform(done -> letGo());
  }

  private void hear() {
    heardAt = System.nanoTime();
    if (tenure == null && vacancy != null) vacancy.close();
  }

  private void look() {
    if (tenure != null) tenure.beat();
    if (tenure == null) {
      standBy();
    } else if (System.nanoTime() - letGoAt > CALM.toNanos() && node.share().isTooBig()) {
      letGoAt = System.nanoTime();
      letGo();
    }
  }

  private void standBy() {
    long silence = System.nanoTime() - heardAt;
    if (tenure != null || !claimed.isComplete() || silence < SILENCE.toNanos()) return;
    if (System.nanoTime() - stalledAt < COURTESY.toNanos()) return;
    if (node.share().isAhead() && silence < SILENCE.plus(COURTESY).toNanos()) return;
    if (vacancy != null && silence >= SILENCE.plus(COURTESY).toNanos()) vacancy.open();
    if (node.watch().isAway()) return;
    claim().onFailure(this::fail);
  }

  private void fail(Throwable failure) {
    if (!failing) {
      LOG.error("board {}: cannot be claimed: {}", definition.id(), failure.getMessage());
    }
    failing = true;
  }

  private Future<?> claim() {
    if (stopping) return Future.succeededFuture();
    long claimedAt = node.renewals().nanoTime().getAsLong();
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
                  begun.ifPresent(this::own);
                });
    return claimed;
  }

  /** Where much starts at once, the store may not answer in time. */
  private Future<?> claimFirst(long since) {
    return claim()
        .transform(
            result -> {
              boolean isLate = System.nanoTime() - since > PATIENCE.toNanos();
              boolean passes = result.cause() instanceof StoreException e && e.mayPass();
              if (result.succeeded()) return Future.succeededFuture();
              if (isLate || !passes) return Future.failedFuture(result.cause());
              return vertx
                  .timer(CLAIM_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
                  .compose(again -> claimFirst(since))
                  .mapEmpty();
            });
  }

  private Future<Optional<Leadership>> begin(Lease lease, long claimedAt) {
    AwakeClock clock = new AwakeClock(node.renewals().nanoTime());
    boolean expires = !node.store().isExclusive();
    LeaseConfirmation confirmation =
        new LeaseConfirmation(clock, expires, claimedAt, node.renewals()::ask);
    LeadershipContext context =
        new LeadershipContext(
            vertx, store, lease, clock, confirmation, meters, new LateCommands(clock::realNanos));
    return Leadership.begin(context, definition, node.renewals(), this::lose).map(Optional::of);
  }

  private void own(Leadership begun) {
    if (begun.isOver()) return;
    tenure = begun;
    node.share().taken();
    if (vacancy != null) vacancy.close();
    LOG.info("board {}: owned here, epoch {}", definition.id(), begun.lease().epoch());
  }

  private Future<Void> letGo() {
    Leadership ours = tenure;
    if (ours == null) return Future.succeededFuture();
    tenure = null;
    node.share().given();
    return ours.release()
        .onSuccess(
            released ->
                LOG.info("board {}: let go, epoch {}", definition.id(), ours.lease().epoch()));
  }

  private void lose(Leadership lost) {
    if (tenure != lost) return;
    tenure = null;
    node.share().given();
    if (vacancy != null) vacancy.open();
    if (lost.hasStalled()) stalledAt = System.nanoTime();
    standByAgain();
  }

  private void standByAgain() {
    heardAt = System.nanoTime() - SILENCE.toNanos();
    standBy();
  }
}
