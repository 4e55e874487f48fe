package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;

/**
 * Deploys this node's {@link Candidate} for one board. Every node deploys one for each board, and
 * the store decides which of them owns it.
 */
public final class OwnerVerticle extends VerticleBase {

  private final BoardDefinition definition;
  private final OwnerContext node;
  private @Nullable Candidate candidate;

  public OwnerVerticle(BoardDefinition definition, OwnerContext node) {
    this.definition = definition;
    this.node = node;
  }

  /** Completes when this node owns the board or, as it seems, another does. */
  @Override
  public Future<?> start() {
    Candidate started = new Candidate(vertx, definition, node);
    candidate = started;
    String board = definition.id();
    MessageConsumer<Object> changes =
        vertx.eventBus().consumer(Addresses.changed(board), delta -> started.ownerHeard());
    MessageConsumer<Object> releases =
        vertx.eventBus().consumer(Addresses.released(board), released -> started.ownerGone());
    return Future.all(changes.completion(), releases.completion())
        .compose(registered -> started.claimAtStart())
        .onSuccess(
            done -> vertx.setPeriodic(BoardClaimer.CLAIM_INTERVAL.toMillis(), timer -> tick()));
  }

  @Override
  public Future<?> stop() {
    return candidate == null ? Future.succeededFuture() : candidate.stop();
  }

  /** Lets the candidate look at its clock; called several times a second. */
  void tick() {
    if (candidate != null) candidate.tick();
  }
}
