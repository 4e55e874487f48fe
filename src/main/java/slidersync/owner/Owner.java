package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import slidersync.board.Batch;
import slidersync.board.Board;
import slidersync.board.Change;
import slidersync.board.Delta;
import slidersync.board.Outcome;
import slidersync.board.Reason;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.store.Store.Lease;

/**
 * The one loop of a board in its owner's hands: collect the changes that have come in, commit them
 * in one transaction, publish one delta, acknowledge each sender. While a commit is under way the
 * next batch collects, so batches grow with the time that the store takes.
 *
 * <p>It lives on one event loop, from one claim to the end of that lease. When a commit fails, what
 * the store holds is not known, so the owner ends, and whoever claims the board next loads it.
 */
final class Owner {

  /** At most one batch starts in this time; the first change after a pause starts at once. */
  static final Duration FRAME = Duration.ofMillis(16);

  /** More changes than this do not wait; they are refused at once. */
  static final int MAX_WAITING = 65_536;

  private final Vertx vertx;
  private final AsyncStore store;
  private final Lease lease;
  private final Board board;
  private final OwnerMeters meters;
  private final Consumer<Throwable> onFailure;

  private List<Request> waiting = new ArrayList<>();
  private List<Request> committing = List.of();
  private Promise<Void> idle = Promise.promise();
  private long lastBatch = System.nanoTime() - FRAME.toNanos();
  private boolean timerRuns;
  private boolean ended;

  /**
   * @param onFailure called once when a commit has failed, after all waiting senders have been told
   */
  Owner(
      Vertx vertx,
      AsyncStore store,
      Lease lease,
      Board board,
      OwnerMeters meters,
      Consumer<Throwable> onFailure) {
    this.vertx = vertx;
    this.store = store;
    this.lease = lease;
    this.board = board;
    this.meters = meters;
    this.onFailure = onFailure;
  }

  void set(Message<Object> message) {
    Outcome<Change> outcome = Bodies.change(message.body());
    if (outcome instanceof Outcome.Accepted<Change> change) {
      collect(new Request(change.value(), message));
    } else if (outcome instanceof Outcome.Rejected<Change> rejected) {
      meters.refused(rejected.reason());
      message.fail(rejected.reason().code(), rejected.message());
    }
  }

  void get(Message<Object> message) {
    Request.reply(
        message,
        Bodies.revisionToGet(message.body())
            .then(revision -> Outcome.accepted(Bodies.of(board.since(revision)))));
  }

  void publishHeartbeat() {
    publish(Delta.heartbeat(board.revision()));
  }

  /** Refuses what waits, and what is being committed: whether that lands is not known. */
  void end(String why) {
    ended = true;
    List<Request> unanswered = new ArrayList<>(committing);
    unanswered.addAll(waiting);
    committing = List.of();
    waiting = new ArrayList<>();
    unanswered.forEach(
        request -> {
          meters.refused(Reason.UNAVAILABLE);
          request.refuse(Reason.UNAVAILABLE, why);
        });
    idle.tryComplete();
  }

  /** Completes when all that was collected so far has been committed and acknowledged. */
  Future<Void> drain() {
    if (ended || (waiting.isEmpty() && committing.isEmpty())) return Future.succeededFuture();
    return idle.future();
  }

  private void collect(Request request) {
    if (waiting.size() >= MAX_WAITING) {
      meters.refused(Reason.UNAVAILABLE);
      request.refuse(
          Reason.UNAVAILABLE, "expected fewer than " + MAX_WAITING + " changes to wait; try again");
      return;
    }
    waiting.add(request);
    schedule();
  }

  private void schedule() {
    if (ended || timerRuns || !committing.isEmpty() || waiting.isEmpty()) return;
    long wait = lastBatch + FRAME.toNanos() - System.nanoTime();
    if (wait <= 0) {
      commit();
    } else {
      timerRuns = true;
      vertx.setTimer(
          Math.max(1, wait / 1_000_000),
          timer -> {
            timerRuns = false;
            if (!ended && committing.isEmpty()) commit();
          });
    }
  }

  private void commit() {
    long start = System.nanoTime();
    lastBatch = start;
    committing = waiting;
    waiting = new ArrayList<>();
    Batch batch = board.stage(committing.stream().map(Request::change).toList());
    if (batch.isEmpty()) {
      acknowledge(batch);
      return;
    }
    Delta delta = batch.delta();
    store
        .commit(lease, delta.from(), delta.revision(), batch.entries())
        .onComplete(
            result -> {
              if (ended) return;
              if (result.failed()) {
                meters.commitFailed();
                end("not acknowledged, the store is away: " + result.cause().getMessage());
                onFailure.accept(result.cause());
                return;
              }
              meters.committed(Duration.ofNanos(System.nanoTime() - start));
              meters.published();
              board.apply(batch);
              publish(delta);
              acknowledge(batch);
            });
  }

  private void publish(Delta delta) {
    vertx.eventBus().publish(Addresses.changed(board.definition().id()), Bodies.of(delta));
  }

  private void acknowledge(Batch batch) {
    List<Request> done = committing;
    committing = List.of();
    for (int i = 0; i < done.size(); i++) {
      meters.answered(batch.outcomes().get(i));
      done.get(i).answer(batch.outcomes().get(i));
    }
    if (waiting.isEmpty()) {
      idle.complete();
      idle = Promise.promise();
    }
    schedule();
  }
}
