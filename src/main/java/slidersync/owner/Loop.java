package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import slidersync.board.Batch;
import slidersync.board.Delta;
import slidersync.board.Outcome;
import slidersync.board.OwnedStream;
import slidersync.board.Reason;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaBodies;
import slidersync.bus.HomeLoop;
import slidersync.store.Store.Lease;

/**
 * The one loop of a stream in its owner's hands: collect the wishes that have come in, commit what
 * they change in one transaction, publish one delta, answer each. While a commit is under way the
 * next batch collects, so batches grow with the time that the store takes.
 *
 * <p>When a commit fails, what the store holds is not known, so the loop ends, and whoever claims
 * the board next loads it.
 */
final class Loop<W, R> {

  /** At most one batch starts in this time; the first change after a pause starts at once. */
  static final Duration FRAME = Duration.ofMillis(16);

  /** More wishes than this do not wait; they are refused at once. */
  static final int MAX_WAITING = 65_536;

  private final HomeLoop home = HomeLoop.here();
  private final Vertx vertx;
  private final AsyncStore store;
  private final Lease lease;
  private final OwnedStream<W, R> stream;
  private final OwnerMeters meters;
  private final Consumer<Throwable> onFailure;

  private List<Request<W, R>> waiting = new ArrayList<>();
  private List<Request<W, R>> committing = List.of();
  private Promise<Void> idle = Promise.promise();
  private long lastBatch = System.nanoTime() - FRAME.toNanos();
  private boolean timerRuns;
  private boolean ended;

  /**
   * @param onFailure called once when a commit has failed, after all waiting senders have been told
   */
  Loop(
      Vertx vertx,
      AsyncStore store,
      Lease lease,
      OwnedStream<W, R> stream,
      OwnerMeters meters,
      Consumer<Throwable> onFailure) {
    this.vertx = vertx;
    this.store = store;
    this.lease = lease;
    this.stream = stream;
    this.meters = meters;
    this.onFailure = onFailure;
  }

  void collect(W wish, Consumer<Outcome<R>> onOutcome) {
    home.check();
    Request<W, R> request = new Request<>(wish, onOutcome);
    if (ended) {
      request.refuse(Reason.UNAVAILABLE, "the owner is gone");
    } else if (waiting.size() >= MAX_WAITING) {
      request.refuse(
          Reason.UNAVAILABLE, "expected fewer than " + MAX_WAITING + " changes to wait; try again");
    } else {
      waiting.add(request);
      schedule();
    }
  }

  void publishHeartbeat() {
    publish(Delta.heartbeat(stream.revision()));
  }

  /** Refuses what waits, and what is being committed: whether that lands is not known. */
  void end(String why) {
    ended = true;
    List<Request<W, R>> unanswered = new ArrayList<>(committing);
    unanswered.addAll(waiting);
    committing = List.of();
    waiting = new ArrayList<>();
    unanswered.forEach(request -> request.refuse(Reason.UNAVAILABLE, why));
    idle.tryComplete();
  }

  /** Completes when all that was collected so far has been committed and answered. */
  Future<Void> drain() {
    if (ended || (waiting.isEmpty() && committing.isEmpty())) return Future.succeededFuture();
    return idle.future();
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
    Batch<R> batch = stream.stage(committing.stream().map(Request::wish).toList());
    if (batch.isEmpty()) {
      answer(batch);
      return;
    }
    store
        .commit(lease, stream.stream(), batch)
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
              stream.apply(batch);
              publish(batch.delta());
              answer(batch);
            });
  }

  private void publish(Delta delta) {
    vertx
        .eventBus()
        .publish(Addresses.changed(lease.board(), stream.stream()), DeltaBodies.of(delta));
  }

  private void answer(Batch<R> batch) {
    List<Request<W, R>> done = committing;
    committing = List.of();
    for (int i = 0; i < done.size(); i++) {
      done.get(i).onOutcome().accept(batch.outcomes().get(i));
    }
    if (waiting.isEmpty()) {
      idle.complete();
      idle = Promise.promise();
    }
    schedule();
  }
}
