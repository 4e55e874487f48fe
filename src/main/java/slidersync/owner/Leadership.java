package slidersync.owner;

import static io.vertx.core.Future.failedFuture;

import io.vertx.core.Future;
import io.vertx.core.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.store.Store.Lease;

/**
 * Leads a board on this node, from a claimed lease until the lease is released or lost. It answers
 * the board's commands and sends its heartbeats. A heartbeat says that the store has just renewed
 * the lease, and that no request has been waiting for long.
 *
 * <p>The store decides whether the lease still holds, however late it is asked: see {@link
 * LeaseConfirmation}. So a process that was frozen goes on if nobody has claimed the board.
 *
 * <pre>
 *   begin --> serving --(SIGTERM)-------------------> released
 *                |
 *                +--(deposed, commit failed or stalled,
 *                    store unreachable, error) ------> lost
 * </pre>
 */
final class Leadership implements Renewals.Listener {

  /** The last batch may take this long: the process has to end within 5 s. */
  private static final long DRAIN_MILLIS = 3_000;

  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

  private final LeadershipContext context;
  private final Renewals renewals;
  private final Owner owner;
  private final Liveness liveness;
  private final Consumer<Leadership> onLost;
  private final CommandConsumers consumers;
  private boolean ended;
  private boolean stalled;

  private Leadership(
      LeadershipContext context, Renewals renewals, BoardState state, Consumer<Leadership> onLost) {
    this.context = context;
    this.renewals = renewals;
    this.onLost = onLost;
    owner = new Owner(context, state, this::lose);
    liveness = new Liveness(owner, context.confirmation());
    consumers = new CommandConsumers(context.vertx(), lease().board(), owner.handlers());
    context.meters().claimed(lease().epoch(), context.confirmation().confirmedAt());
    context.confirmation().listen(this);
  }

  /**
   * Loads the board, then serves it. The lease is renewed from now on, as loading many boards may
   * take longer than a lease lasts.
   */
  static Future<Leadership> begin(
      LeadershipContext context,
      BoardDefinition definition,
      Renewals renewals,
      Consumer<Leadership> onLost) {
    Lease lease = context.lease();
    renewals.add(lease, context.vertx().getOrCreateContext(), context.confirmation());
    return BoardLoader.load(context, definition)
        .onFailure(failed -> renewals.remove(lease))
        .compose(
            state -> {
              Leadership leadership = new Leadership(context, renewals, state, onLost);
              return leadership
                  .consumers
                  .registered()
                  .onSuccess(registered -> leadership.announce())
                  .map(leadership)
                  .recover(failure -> leadership.release().transform(x -> failedFuture(failure)));
            });
  }

  private void announce() {
    context.confirmation().whenSure().onSuccess(sure -> owner.publishBeginnings());
  }

  /** Whether it was released or lost, perhaps while it was still beginning. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether it was lost because no change could be committed here: another node should try. */
  boolean hasStalled() {
    return stalled;
  }

  Lease lease() {
    return context.lease();
  }

  /**
   * Takes no new commands, commits and answers the last batch, releases the lease, and tells the
   * other nodes. Commands that arrive meanwhile are refused at once.
   */
  Future<Void> release() {
    if (ended) return Future.succeededFuture();
    ended = true;
    consumers.refuse();
    context.meters().released();
    Timer timeout = context.vertx().timer(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
    return Future.any(owner.drain(), timeout)
        .onComplete(
            drained -> {
              timeout.cancel();
              end("the owner has released the board");
            })
        .compose(drained -> releaseLease())
        .eventually(consumers::unregister);
  }

  private Future<Void> releaseLease() {
    return context
        .store()
        .release(lease())
        .onSuccess(
            released ->
                context.vertx().eventBus().publish(Addresses.released(lease().board()), null));
  }

  /** To be called several times a second. */
  void tick() {
    if (ended) return;
    context.clock().tick();
    String why = liveness.whyEnd();
    if (why == null) return;
    stalled = liveness.hasStalled();
    lose(why);
    if (stalled) releaseLease();
  }

  @Override
  public void renewed(long askedAt) {
    if (ended) return;
    context.meters().renewed(askedAt);
    if (liveness.isLive()) owner.publishHeartbeats();
  }

  @Override
  public void deposed() {
    lose("another node has claimed the board");
  }

  private void lose(String why) {
    if (ended) return;
    ended = true;
    consumers.refuse();
    context.meters().deposed();
    LOG.warn("board {}: lost ownership (epoch {}): {}", lease().board(), lease().epoch(), why);
    end("not acknowledged: " + why);
    onLost.accept(this);
    // Last: until the listener answers commands, these consumers refuse them.
    consumers.unregister();
  }

  private void end(String why) {
    renewals.remove(lease());
    owner.end(why);
    context.confirmation().end();
  }
}
