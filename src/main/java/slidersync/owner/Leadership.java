package slidersync.owner;

import static io.vertx.core.Future.failedFuture;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Timer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.bus.Refusals;
import slidersync.store.Store.Lease;
import slidersync.text.Reason;

/**
 * The time for which a node owns a board: from a claimed lease until it is released or lost. It
 * answers the board's commands, and sends the heartbeat, which says two things: the store has just
 * renewed the lease, and nobody waits in vain for a change to be made.
 *
 * <p>The store decides whether the lease still holds, however late it is asked: see {@link
 * Confirmation}. So a process that was frozen alone goes on where it was.
 *
 * <pre>
 *   begin --> serving --(SIGTERM)-------------------> released
 *                |
 *                +--(deposed, commit failed or
 *                    stalled, store away, error) ---> lost
 * </pre>
 */
final class Leadership implements Renewals.Listener {

  /** So long may the last batch take; the process has to end within 5 s. */
  private static final long DRAIN_MILLIS = 3_000;

  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

  private final LeadershipContext context;
  private final Renewals renewals;
  private final Owner owner;
  private final Liveness liveness;
  private final Consumer<Leadership> onLost;
  private final List<MessageConsumer<Object>> consumers;
  private boolean over;
  private boolean stalled;

  private Leadership(
      LeadershipContext context, Renewals renewals, BoardState room, Consumer<Leadership> onLost) {
    this.context = context;
    this.renewals = renewals;
    this.onLost = onLost;
    owner = new Owner(context, room, this::lose);
    liveness = new Liveness(owner, context.confirmation());
    consumers =
        owner.handlers().entrySet().stream()
            .map(
                entry ->
                    context.vertx().eventBus().consumer(entry.getKey(), serve(entry.getValue())))
            .toList();
    context.meters().claimed(lease().epoch(), context.confirmation().confirmedAt());
    context.confirmation().follow(this);
  }

  /**
   * Loads the board, gives controls without a value their default, and starts to serve. The lease
   * is renewed from now on, as loading many boards may take longer than one lasts.
   */
  static Future<Leadership> begin(
      LeadershipContext context,
      BoardDefinition definition,
      Renewals renewals,
      Consumer<Leadership> onLost) {
    Lease lease = context.lease();
    renewals.add(lease, context.vertx().getOrCreateContext(), context.confirmation());
    return BoardLoader.restore(context, definition)
        .onFailure(failed -> renewals.remove(lease))
        .compose(
            room -> {
              Leadership tenure = new Leadership(context, renewals, room, onLost);
              return Future.all(tenure.consumers.stream().map(MessageConsumer::completion).toList())
                  .onSuccess(registered -> tenure.sayHello())
                  .map(tenure)
                  .recover(failure -> tenure.release().transform(x -> failedFuture(failure)));
            });
  }

  private void sayHello() {
    context.confirmation().sure().onSuccess(sure -> owner.publishBeginnings());
  }

  /** Whether it has ended, which may have been before it was well begun. */
  boolean isOver() {
    return over;
  }

  /** Whether it has ended since no change could be made here: somebody else should try. */
  boolean hasStalled() {
    return stalled;
  }

  Lease lease() {
    return context.lease();
  }

  /**
   * Takes no new work, commits and acknowledges the last batch, lets go of the board and tells the
   * others. Whoever asks meanwhile is refused at once.
   */
  Future<Void> release() {
    if (over) return Future.succeededFuture();
    over = true;
    context.meters().released();
    Timer late = context.vertx().timer(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
    return Future.any(owner.drain(), late)
        .onComplete(
            drained -> {
              late.cancel();
              end("the owner is gone");
            })
        .compose(drained -> letGo())
        .eventually(this::unregister);
  }

  private Future<Void> letGo() {
    return context
        .store()
        .release(lease())
        .onSuccess(
            released ->
                context.vertx().eventBus().publish(Addresses.released(lease().board()), null));
  }

  private Handler<Message<Object>> serve(Handler<Message<Object>> handler) {
    return message -> {
      if (over) {
        String why = "board " + lease().board() + " is about to change its owner; try again";
        Refusals.answer(message, Reason.UNAVAILABLE, why);
      } else {
        handler.handle(message);
      }
    };
  }

  /** To be called several times a second. */
  void beat() {
    if (over) return;
    String why = liveness.whyOver();
    if (why == null) return;
    stalled = liveness.hasStalled();
    lose(why);
    if (stalled) letGo();
  }

  @Override
  public void renewed(long askedAt) {
    if (over) return;
    context.meters().renewed(askedAt);
    if (liveness.isLive()) owner.publishHeartbeats();
  }

  @Override
  public void deposed() {
    lose("the store says that the lease is over");
  }

  private void lose(String why) {
    if (over) return;
    over = true;
    context.meters().deposed();
    LOG.warn(
        "board {}: not its owner any more (epoch {}): {}", lease().board(), lease().epoch(), why);
    unregister();
    end("not acknowledged: " + why);
    onLost.accept(this);
  }

  private void end(String why) {
    renewals.remove(lease());
    owner.end(why);
    context.confirmation().end();
  }

  private Future<?> unregister() {
    return Future.all(consumers.stream().map(MessageConsumer::unregister).toList());
  }
}
