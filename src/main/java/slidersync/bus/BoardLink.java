package slidersync.bus;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * The way of a program to a board: one {@link Follower} of its controls, which stamps all commands,
 * so that none is carried out late. Any thread may use it; it works on the context that made it.
 */
final class BoardLink {

  /** As long as browsers wait for an answer. */
  private static final long ANSWER_MILLIS = 5_000;

  /** A command that waits for the first word of the board is then as late as one may be. */
  private static final long FIRST_MILLIS = 3_000;

  private final Vertx vertx;
  private final String board;
  private final String seat = "program " + UUID.randomUUID();
  private final HomeContext home;
  private final KnownValues known;
  private final Set<Runnable> endings = new LinkedHashSet<>();
  private volatile @Nullable LastingFollower follower;
  private volatile boolean isClosed;

  BoardLink(Vertx vertx, String board) {
    this.vertx = vertx;
    this.board = board;
    home = new HomeContext(vertx);
    known = new KnownValues(home);
    home.run(() -> follower = new LastingFollower(vertx, board, StreamId.CONTROLS, known::hear));
  }

  String board() {
    return board;
  }

  HomeContext home() {
    return home;
  }

  Vertx vertx() {
    return vertx;
  }

  /** The seat of all who are participants by this link. */
  String seat() {
    return seat;
  }

  /** The values as far as they are known here, for any thread. */
  Map<String, Object> values() {
    return known.values();
  }

  boolean isLive() {
    LastingFollower present = follower;
    return present != null && present.present().isLive();
  }

  /** Completes when the values are known for the first time. */
  Future<Void> known() {
    return home.call(known::known);
  }

  /** Asks for all values. */
  Future<Delta> get() {
    return request(Addresses.get(board), new JsonObject(), new Sender(null, ""))
        .compose(
            reply ->
                DeltaCodec.decode(reply) instanceof Outcome.Accepted<Delta> delta
                    ? Future.succeededFuture(delta.value())
                    : Future.failedFuture(
                        new RefusedException(
                            Refusal.of(Reason.UNCONFIRMED, "the board has sent no delta"))));
  }

  /**
   * Sends a command, once the board was heard for the first time: without its heartbeat the owner
   * would refuse it.
   *
   * @return the reply; fails with a {@link RefusedException}
   */
  Future<JsonObject> request(String address, JsonObject body, Sender sender) {
    return home.call(
        () ->
            heard()
                .compose(
                    heard ->
                        vertx
                            .eventBus()
                            .<JsonObject>request(address, body, stamp(sender))
                            .map(Message::body))
                .recover(
                    failure -> Future.failedFuture(new RefusedException(Refusals.of(failure)))));
  }

  private DeliveryOptions stamp(Sender sender) {
    return follower().stamp(sender.stamp(new DeliveryOptions().setSendTimeout(ANSWER_MILLIS)));
  }

  private Future<Void> heard() {
    if (isClosed) return Future.failedFuture(unavailable("this client is closed"));
    if (known.known().isComplete()) return Future.succeededFuture();
    Promise<Void> heard = Promise.promise();
    long patience =
        vertx.setTimer(
            FIRST_MILLIS,
            late -> heard.tryFail(unavailable("the board does not answer just now; try again")));
    known
        .known()
        .onSuccess(
            first -> {
              vertx.cancelTimer(patience);
              heard.tryComplete();
            });
    return heard.future();
  }

  private static RefusedException unavailable(String why) {
    return new RefusedException(Refusal.of(Reason.UNAVAILABLE, why));
  }

  /** Calls a listener with all values, as soon as they are known, and then with each delta. */
  Following follow(Consumer<Delta> listener) {
    home.run(() -> known.add(listener, follower().since(Position.NOTHING)));
    return () -> home.run(() -> known.remove(listener));
  }

  /** Follows another stream of the board. */
  Following follow(StreamId stream, Consumer<Delta> listener) {
    Promise<Runnable> stopping = Promise.promise();
    home.run(
        () -> {
          Runnable stop = new LastingFollower(vertx, board, stream, listener)::stop;
          endings.add(stop);
          stopping.complete(stop);
        });
    return () ->
        home.run(
            () ->
                stopping
                    .future()
                    .onSuccess(
                        stop -> {
                          if (endings.remove(stop)) stop.run();
                        }));
  }

  /** Has something done when this is closed; for the context only. */
  void atEnd(Runnable ending) {
    endings.add(ending);
  }

  /** Has it not done; for the context only. */
  void notAtEnd(Runnable ending) {
    endings.remove(ending);
  }

  /** Stops to follow, and refuses further commands. */
  Future<Void> close() {
    return home.call(
        () -> {
          List.copyOf(endings).forEach(Runnable::run);
          endings.clear();
          known.removeAll();
          isClosed = true;
          return requireNonNull(follower).stop();
        });
  }

  private Follower follower() {
    return requireNonNull(follower).present();
  }
}
