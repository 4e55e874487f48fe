package slidersync.owner;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.bus.HomeLoop;
import slidersync.store.DeposedException;
import slidersync.sync.Batch;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/**
 * Commits the changes of one stream: collects the commands that have arrived, commits what they
 * change in one transaction, publishes one delta, and answers each command. While a commit is under
 * way the next batch collects, so batches grow with the time that the store takes.
 *
 * <p>When a commit fails nobody knows what the store holds. So the loop ends, and the next owner
 * loads the board. An unexpected exception ends the loop, too: a loop never hangs.
 *
 * @param <C> the commands that it takes
 * @param <R> the result of an accepted command
 */
final class CommitLoop<C, R> {

  /** At most one batch begins in this time; the first command after a pause begins one at once. */
  static final Duration FRAME = Duration.ofMillis(16);

  private static final Logger LOG = LoggerFactory.getLogger(CommitLoop.class);

  private final HomeLoop home = HomeLoop.here();
  private final LeadershipContext context;
  private final StreamState<C, R> stream;
  private final Runnable onBatch;
  private final Consumer<String> onFailure;

  private final Requests<C, R> requests;
  private final DeltaPublisher publisher;
  private long lastBatch = System.nanoTime() - FRAME.toNanos();
  private boolean scheduled;
  private boolean ended;

  /**
   * Begins without a request.
   *
   * @param onBatch called whenever all requests of a batch have been answered
   * @param onFailure called once with the reason why the loop has ended, after all its requests
   *     have been answered
   */
  CommitLoop(
      LeadershipContext context,
      StreamState<C, R> stream,
      Runnable onBatch,
      Consumer<String> onFailure) {
    this.context = context;
    this.stream = stream;
    this.onBatch = onBatch;
    this.onFailure = onFailure;
    requests = new Requests<>(context.clock());
    publisher = new DeltaPublisher(context, stream);
  }

  StreamId stream() {
    return stream.stream();
  }

  DeltaPublisher publisher() {
    return publisher;
  }

  void collect(C command, Consumer<Outcome<R>> onOutcome) {
    home.check();
    requests.add(new Request<>(command, onOutcome));
    schedule();
  }

  /** Refuses all requests. Nobody knows whether a batch under way will be committed. */
  void end(String why) {
    ended = true;
    requests.end(why);
  }

  /** Completes when all requests so far have been committed and answered. */
  Future<Void> drain() {
    return requests.drain();
  }

  /** How long requests have been pending without an answer, delays of this process not counted. */
  Duration stalledFor() {
    return requests.stalledFor();
  }

  private void schedule() {
    if (ended || scheduled || !requests.canBegin()) return;
    scheduled = true;
    long wait = lastBatch + FRAME.toNanos() - System.nanoTime();
    if (wait <= 0) {
      commitWhenSure();
    } else {
      context.vertx().setTimer(Math.max(1, wait / 1_000_000), timer -> commitWhenSure());
    }
  }

  /** Waits for a certain lease, as a refusal is not committed: the store could not prevent it. */
  private void commitWhenSure() {
    context
        .confirmation()
        .whenSure()
        .onSuccess(
            sure -> {
              scheduled = false;
              if (!ended) commit();
            });
  }

  private void commit() {
    long start = System.nanoTime();
    lastBatch = start;
    List<C> commands = requests.begin();
    try {
      Batch<R> batch = stage(commands);
      if (batch.isEmpty()) {
        answer(batch);
      } else {
        context
            .store()
            .commit(context.lease(), stream(), batch)
            .onComplete(result -> finish(batch, start, result));
      }
    } catch (Throwable unexpected) {
      requests.putBack();
      fail(unexpected);
    }
  }

  private Batch<R> stage(List<C> commands) {
    Batch<R> batch = stream.stage(commands, context.clock().millis());
    if (batch.outcomes().size() != commands.size()) {
      throw new IllegalStateException(
          "%d outcomes of %d commands".formatted(batch.outcomes().size(), commands.size()));
    }
    return batch;
  }

  private void finish(Batch<R> batch, long start, AsyncResult<Void> result) {
    if (ended) return;
    if (result.failed()) {
      context.meters().commitFailed();
      String why = "commit failed: " + result.cause().getMessage();
      if (result.cause() instanceof DeposedException) requests.putBack();
      end("not acknowledged: " + why);
      onFailure.accept(why);
      return;
    }
    try {
      context.meters().committed(Duration.ofNanos(System.nanoTime() - start));
      context.meters().published();
      stream.apply(batch);
      publisher.publish(batch.delta());
      answer(batch);
    } catch (Throwable unexpected) {
      fail(unexpected);
    }
  }

  private void answer(Batch<R> batch) {
    Throwable unexpected = requests.answer(batch.outcomes());
    if (unexpected != null) {
      fail(unexpected);
      return;
    }
    onBatch.run();
    requests.completeDrainIfIdle();
    schedule();
  }

  private void fail(Throwable unexpected) {
    if (ended) return;
    LOG.error(
        "board {}: internal error in the commit loop of {}; ending ownership",
        context.lease().board(),
        stream(),
        unexpected);
    end("not acknowledged: internal error of the owner");
    onFailure.accept("internal error: " + unexpected);
  }
}
