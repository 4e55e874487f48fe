package slidersync.owner;

import static io.vertx.core.Future.failedFuture;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.Reason;
import slidersync.bus.Addresses;
import slidersync.bus.Refusals;
import slidersync.store.DeposedException;
import slidersync.store.Store;
import slidersync.store.Store.Lease;

/**
 * The time for which a node owns a board: from a claimed lease until it is released or lost. It
 * answers the board's commands, renews the lease, and sends the heartbeat. It ends by its own clock
 * before the lease can have expired by the store's.
 *
 * <pre>
 *   begin --> serving --(SIGTERM)------------------> released
 *                |
 *                +--(deposed, commit failed, --> lost
 *                    lease not renewed in time)
 * </pre>
 */
final class Tenure {

  static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /** How late what is over may end. */
  private static final Duration LOOK = Duration.ofMillis(50);

  /** The lease, less what clocks, timers and a busy event loop may be late. */
  private static final Duration VALIDITY = Duration.ofMillis(Store.LEASE_MILLIS - 500);

  private static final String NOT_RENEWED = "the lease could not be renewed in time";

  private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

  private final Vertx vertx;
  private final AsyncStore store;
  private final Lease lease;
  private final Owner owner;
  private final OwnerMeters meters;
  private final Consumer<Tenure> onLost;
  private final List<MessageConsumer<Object>> consumers;
  private final List<Long> timers;
  private long validUntil;
  private boolean renewing;
  private boolean over;

  private Tenure(
      Vertx vertx,
      AsyncStore store,
      Lease lease,
      long claimedAt,
      AwakeClock clock,
      Room room,
      OwnerMeters meters,
      Consumer<Tenure> onLost) {
    this.vertx = vertx;
    this.store = store;
    this.lease = lease;
    this.meters = meters;
    this.onLost = onLost;
    owner =
        new Owner(
            new LoopContext(
                vertx, store, lease, clock, meters, new LateCommands(System::nanoTime), this::lose),
            room);
    validUntil = claimedAt + VALIDITY.toNanos();
    consumers =
        owner.handlers().entrySet().stream()
            .map(entry -> vertx.eventBus().consumer(entry.getKey(), serve(entry.getValue())))
            .toList();
    meters.claimed(lease.epoch(), claimedAt);
    timers =
        List.of(
            vertx.setPeriodic(HEARTBEAT.toMillis(), tick -> renew()),
            vertx.setPeriodic(LOOK.toMillis(), tick -> owner.look()));
  }

  /**
   * Loads the board, gives controls without a value their default, and starts to serve.
   *
   * @param claimedAt {@code System.nanoTime()} before the lease was claimed
   */
  static Future<Tenure> begin(
      Vertx vertx,
      AsyncStore store,
      Lease lease,
      long claimedAt,
      BoardDefinition definition,
      OwnerMeters meters,
      Consumer<Tenure> onLost) {
    AwakeClock clock = new AwakeClock(System::nanoTime);
    return Restoration.restore(store, lease, definition, clock)
        .compose(
            room -> {
              Tenure tenure =
                  new Tenure(vertx, store, lease, claimedAt, clock, room, meters, onLost);
              return Future.all(tenure.consumers.stream().map(MessageConsumer::completion).toList())
                  .onSuccess(registered -> tenure.owner.publishBeginnings())
                  .map(tenure)
                  .recover(failure -> tenure.release().transform(x -> failedFuture(failure)));
            });
  }

  /** Whether it has ended, which may have been before it was well begun. */
  boolean isOver() {
    return over;
  }

  Lease lease() {
    return lease;
  }

  /**
   * Takes no new work, commits and acknowledges the last batch, lets go of the board and tells the
   * others. Whoever asks meanwhile is refused at once.
   */
  Future<Void> release() {
    if (over) return Future.succeededFuture();
    over = true;
    timers.forEach(vertx::cancelTimer);
    meters.released();
    return owner
        .drain()
        .compose(drained -> store.release(lease))
        .onSuccess(released -> vertx.eventBus().publish(Addresses.released(lease.board()), null))
        .onComplete(done -> owner.end("the owner is gone"))
        .eventually(this::unregister);
  }

  /** A frozen process learns of its age by the first message, if not by the timer. */
  private Handler<Message<Object>> serve(Handler<Message<Object>> handler) {
    return message -> {
      if (hasExpired()) lose(NOT_RENEWED);
      if (over) {
        String why = "board " + lease.board() + " is about to change its owner; try again";
        Refusals.answer(message, Reason.UNAVAILABLE, why);
      } else {
        handler.handle(message);
      }
    };
  }

  private boolean hasExpired() {
    return System.nanoTime() - validUntil > 0;
  }

  /** The heartbeat tells that the lease has been renewed: an owner without its store is silent. */
  private void renew() {
    if (hasExpired()) {
      lose(NOT_RENEWED);
      return;
    }
    if (renewing) return;
    renewing = true;
    long askedAt = System.nanoTime();
    store
        .renew(lease)
        .onComplete(done -> renewing = false)
        .onSuccess(renewed -> keepOn(askedAt))
        .onFailure(
            failure -> {
              if (failure instanceof DeposedException) lose(text(failure));
            });
  }

  private void keepOn(long askedAt) {
    if (over) return;
    validUntil = askedAt + VALIDITY.toNanos();
    meters.renewed(askedAt);
    owner.publishHeartbeats();
  }

  private void lose(String why) {
    if (over) return;
    over = true;
    timers.forEach(vertx::cancelTimer);
    meters.deposed();
    LOG.warn("board {}: not its owner any more (epoch {}): {}", lease.board(), lease.epoch(), why);
    unregister();
    owner.end("not acknowledged: " + why);
    onLost.accept(this);
  }

  private Future<?> unregister() {
    return Future.all(consumers.stream().map(MessageConsumer::unregister).toList());
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }
}
