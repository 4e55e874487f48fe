package slidersync.owner;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.bus.HomeLoop;
import slidersync.store.DeposedException;
import slidersync.sync.Batch;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/**
 * The one loop of a stream in its owner's hands: collect the wishes that have come in, commit what
 * they change in one transaction, publish one delta, answer each. While a commit is under way the
 * next batch collects, so batches grow with the time that the store takes.
 *
 * <p>When a commit fails, what the store holds is not known, so the loop ends, and whoever claims
 * the board next loads it. So it does after an exception that nobody expected: a loop never hangs.
 */
final class CommitLoop<W, R> {

  /** At most one batch starts in this time; the first change after a pause starts at once. */
  static final Duration FRAME = Duration.ofMillis(16);

  private static final Logger LOG = LoggerFactory.getLogger(CommitLoop.class);

  private final HomeLoop home = HomeLoop.here();
  private final LeadershipContext context;
  private final StreamState<W, R> stream;
  private final Runnable onBatch;
  private final Consumer<String> onFailure;

  private final Requests<W, R> requests;
  private long lastBatch = System.nanoTime() - FRAME.toNanos();
  private boolean willCommit;
  private boolean ended;

  /**
   * @param onBatch called whenever all wishes of a batch have been answered
   * @param onFailure told once why the loop has ended, after all who waited for it have been told
   */
  CommitLoop(
      LeadershipContext context,
      StreamState<W, R> stream,
      Runnable onBatch,
      Consumer<String> onFailure) {
    this.context = context;
    this.stream = stream;
    this.onBatch = onBatch;
    this.onFailure = onFailure;
    requests = new Requests<>(context.clock());
  }

  StreamId stream() {
    return stream.stream();
  }

  void collect(W wish, Consumer<Outcome<R>> onOutcome) {
    home.check();
    requests.add(new Request<>(wish, onOutcome));
    schedule();
  }

  /** Leads those over who have followed the former owner to its end. */
  void publishBeginning() {
    publish(stream.beginning());
  }

  void publishHeartbeat() {
    publish(Delta.heartbeat(stream.position()));
  }

  /** Refuses what waits, and what is being committed: whether that lands is not known. */
  void end(String why) {
    ended = true;
    requests.end(why);
  }

  /** Completes when all that was collected so far has been committed and answered. */
  Future<Void> drain() {
    return requests.drain();
  }

  /** How long nobody has been answered while somebody was waiting and this process awake. */
  Duration stalledFor() {
    return requests.stalledFor();
  }

  private void schedule() {
    if (ended || willCommit || !requests.canBegin()) return;
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
    List<W> wishes = requests.begin();
    try {
      Batch<R> batch = stage(wishes);
      if (batch.isEmpty()) {
        answer(batch);
      } else {
        context
            .store()
            .commit(context.lease(), stream(), batch)
            .onComplete(result -> finish(batch, start, result));
      }
    } catch (Throwable unexpected) {
      requests.wereNotDone();
      fail(unexpected);
    }
  }

  private Batch<R> stage(List<W> wishes) {
    Batch<R> batch = stream.stage(wishes, context.clock().millis());
    if (batch.outcomes().size() != wishes.size()) {
      throw new IllegalStateException(
          "%d outcomes of %d wishes".formatted(batch.outcomes().size(), wishes.size()));
    }
    return batch;
  }

  private void finish(Batch<R> batch, long start, AsyncResult<Void> result) {
    if (ended) return;
    if (result.failed()) {
      context.meters().commitFailed();
      String why = String.valueOf(result.cause().getMessage());
      if (result.cause() instanceof DeposedException) requests.wereNotDone();
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
            DeltaCodec.of(delta),
            context.late().beat());
  }

  private void answer(Batch<R> batch) {
    Throwable untold = requests.answer(batch.outcomes());
    if (untold != null) {
      fail(untold);
      return;
    }
    onBatch.run();
    requests.tellIfIdle();
    schedule();
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
