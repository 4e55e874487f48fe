package slidersync.owner;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.Batch;
import slidersync.board.Delta;
import slidersync.board.Outcome;
import slidersync.board.OwnedStream;
import slidersync.board.Reason;
import slidersync.board.Stream;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaBodies;
import slidersync.bus.HomeLoop;
import slidersync.store.DeposedException;

/**
 * The one loop of a stream in its owner's hands: collect the wishes that have come in, commit what
 * they change in one transaction, publish one delta, answer each. While a commit is under way the
 * next batch collects, so batches grow with the time that the store takes.
 *
 * <p>When a commit fails, what the store holds is not known, so the loop ends, and whoever claims
 * the board next loads it. So it does after an exception that nobody expected: a loop never hangs.
 */
final class Loop<W, R> {

  /** At most one batch starts in this time; the first change after a pause starts at once. */
  static final Duration FRAME = Duration.ofMillis(16);

  /** More wishes than this do not wait; they are refused at once. */
  static final int MAX_WAITING = 65_536;

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final HomeLoop home = HomeLoop.here();
  private final TenureContext context;
  private final OwnedStream<W, R> stream;
  private final Runnable onBatch;
  private final Consumer<String> onFailure;

  private List<Request<W, R>> waiting = new ArrayList<>();
  private List<Request<W, R>> committing = List.of();
  private Promise<Void> idle = Promise.promise();
  private long lastBatch = System.nanoTime() - FRAME.toNanos();

  /** When the last batch was answered, or the first wish after a pause came. */
  private long goingSince;

  private boolean willCommit;
  private boolean ended;

  /**
   * @param onBatch called whenever all wishes of a batch have been answered
   * @param onFailure told once why the loop has ended, after all who waited for it have been told
   */
  Loop(
      TenureContext context,
      OwnedStream<W, R> stream,
      Runnable onBatch,
      Consumer<String> onFailure) {
    this.context = context;
    this.stream = stream;
    this.onBatch = onBatch;
    this.onFailure = onFailure;
  }

  Stream stream() {
    return stream.stream();
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
      if (isIdle()) goingSince = context.clock().nanos();
      waiting.add(request);
      schedule();
    }
  }

  /** Leads those over who have followed the former owner to its end. */
  void publishBeginning() {
    publish(stream.beginning());
  }

  void publishHeartbeat() {
    publish(Delta.heartbeat(stream.position()));
  }

  /** What was to be committed has not reached the store, or its fence has kept it out. */
  private void wasNotDone() {
    waiting.addAll(0, committing);
    committing = List.of();
  }

  /** Refuses what waits, and what is being committed: whether that lands is not known. */
  void end(String why) {
    ended = true;
    List<Request<W, R>> unknown = committing;
    List<Request<W, R>> undone = waiting;
    committing = List.of();
    waiting = new ArrayList<>();
    unknown.forEach(request -> tell(request, Outcome.rejected(Reason.UNCONFIRMED, why)));
    undone.forEach(request -> tell(request, Outcome.rejected(Reason.UNAVAILABLE, why)));
    idle.tryComplete();
  }

  /** Completes when all that was collected so far has been committed and answered. */
  Future<Void> drain() {
    return ended || isIdle() ? Future.succeededFuture() : idle.future();
  }

  private boolean isIdle() {
    return waiting.isEmpty() && committing.isEmpty();
  }

  /** How long nobody has been answered while somebody was waiting and this process awake. */
  Duration stalledFor() {
    return isIdle() ? Duration.ZERO : Duration.ofNanos(context.clock().nanos() - goingSince);
  }

  private void schedule() {
    if (ended || willCommit || !committing.isEmpty() || waiting.isEmpty()) return;
    willCommit = true;
    long wait = lastBatch + FRAME.toNanos() - System.nanoTime();
    if (wait <= 0) {
      commitWhenSure();
    } else {
      context.vertx().setTimer(Math.max(1, wait / 1_000_000), timer -> commitWhenSure());
    }
  }

  /** What is refused is not committed, so no fence of the store would stop a deposed owner. */
  private void commitWhenSure() {
    context
        .confirmation()
        .sure()
        .onSuccess(
            sure -> {
              willCommit = false;
              if (!ended) commit();
            });
  }

  private void commit() {
    long start = System.nanoTime();
    lastBatch = start;
    committing = waiting;
    waiting = new ArrayList<>();
    try {
      Batch<R> batch = stage();
      if (batch.isEmpty()) {
        answer(batch);
      } else {
        context
            .store()
            .commit(context.lease(), stream(), batch)
            .onComplete(result -> finish(batch, start, result));
      }
    } catch (Throwable unexpected) {
      wasNotDone();
      fail(unexpected);
    }
  }

  private Batch<R> stage() {
    Batch<R> batch =
        stream.stage(committing.stream().map(Request::wish).toList(), context.clock().millis());
    if (batch.outcomes().size() != committing.size()) {
      throw new IllegalStateException(
          "%d outcomes of %d wishes".formatted(batch.outcomes().size(), committing.size()));
    }
    return batch;
  }

  private void finish(Batch<R> batch, long start, AsyncResult<Void> result) {
    if (ended) return;
    if (result.failed()) {
      context.meters().commitFailed();
      String why = String.valueOf(result.cause().getMessage());
      if (result.cause() instanceof DeposedException) wasNotDone();
      end("not acknowledged, the store is away: " + why);
      onFailure.accept("commit failed: " + why);
      return;
    }
    try {
      context.meters().committed(Duration.ofNanos(System.nanoTime() - start));
      context.meters().published();
      stream.apply(batch);
      publish(batch.delta());
      answer(batch);
    } catch (Throwable unexpected) {
      fail(unexpected);
    }
  }

  private void publish(Delta delta) {
    context
        .vertx()
        .eventBus()
        .publish(
            Addresses.changed(context.lease().board(), stream()),
            DeltaBodies.of(delta),
            context.late().beat());
  }

  /** Tells everybody what became of their wish, also when one of them cannot be told. */
  private void answer(Batch<R> batch) {
    List<Request<W, R>> done = committing;
    committing = List.of();
    goingSince = context.clock().nanos();
    Throwable failure = null;
    for (int i = 0; i < done.size(); i++) {
      Throwable untold = tell(done.get(i), batch.outcomes().get(i));
      if (untold != null) failure = untold;
    }
    if (failure != null) {
      fail(failure);
      return;
    }
    onBatch.run();
    if (isIdle()) {
      idle.complete();
      idle = Promise.promise();
    }
    schedule();
  }

  /** Why that was not possible; null if it was. */
  private static <W, R> @Nullable Throwable tell(Request<W, R> request, Outcome<R> outcome) {
    try {
      request.onOutcome().accept(outcome);
      return null;
    } catch (Throwable unexpected) {
      return unexpected;
    }
  }

  private void fail(Throwable unexpected) {
    if (ended) return;
    LOG.error(
        "board {}: an error of this program in the loop of {}; giving the board up",
        context.lease().board(),
        stream(),
        unexpected);
    end("not acknowledged: the owner has failed");
    onFailure.accept("an error of this program: " + unexpected);
  }
}
