package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * Who waits for a {@link CommitLoop}, and for how long: first until their batch begins, then until
 * it is committed. Each is answered once, whatever happens. Belongs to the event loop of the loop.
 */
final class Requests<W, R> {

  /** More do not wait; they are refused at once. */
  static final int MAX_WAITING = 65_536;

  private final AwakeClock clock;
  private List<Request<W, R>> waiting = new ArrayList<>();
  private List<Request<W, R>> committing = List.of();
  private Promise<Void> idle = Promise.promise();
  private boolean ended;

  /** When the last batch was answered, or the first wish after a pause came. */
  private long goingSince;

  Requests(AwakeClock clock) {
    this.clock = clock;
  }

  void add(Request<W, R> request) {
    if (ended) {
      request.refuse(Reason.UNAVAILABLE, "the owner is gone");
    } else if (waiting.size() >= MAX_WAITING) {
      request.refuse(
          Reason.UNAVAILABLE, "expected fewer than " + MAX_WAITING + " changes to wait; try again");
    } else {
      if (isIdle()) goingSince = clock.nanos();
      waiting.add(request);
    }
  }

  private boolean isIdle() {
    return waiting.isEmpty() && committing.isEmpty();
  }

  /** Whether there is something to do and nothing is under way. */
  boolean canBegin() {
    return committing.isEmpty() && !waiting.isEmpty();
  }

  /** Makes one batch of all that wait; what they wish. */
  List<W> begin() {
    committing = waiting;
    waiting = new ArrayList<>();
    return committing.stream().map(Request::wish).toList();
  }

  /** The batch has not reached the store, or its fence has kept it out. */
  void wereNotDone() {
    waiting.addAll(0, committing);
    committing = List.of();
  }

  /**
   * Tells all of the batch what became of their wishes, also when one of them cannot be told.
   *
   * @return why one could not be told; null if all were
   */
  @Nullable Throwable answer(List<Outcome<R>> outcomes) {
    List<Request<W, R>> done = committing;
    committing = List.of();
    goingSince = clock.nanos();
    Throwable failure = null;
    for (int i = 0; i < done.size(); i++) {
      Throwable untold = tell(done.get(i), outcomes.get(i));
      if (untold != null) failure = untold;
    }
    return failure;
  }

  /** Tells who waits for {@link #drain}, if nobody else waits. */
  void tellIfIdle() {
    if (!isIdle()) return;
    idle.tryComplete();
    idle = Promise.promise();
  }

  /** Refuses all, also those whose batch is being committed: whether that lands is not known. */
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

  /** Why that was not possible; null if it was. */
  private static <W, R> @Nullable Throwable tell(Request<W, R> request, Outcome<R> outcome) {
    try {
      request.onOutcome().accept(outcome);
      return null;
    } catch (Throwable unexpected) {
      return unexpected;
    }
  }

  /** Completes when all that came so far have been answered. */
  Future<Void> drain() {
    return ended || isIdle() ? Future.succeededFuture() : idle.future();
  }

  /** How long nobody has been answered while somebody was waiting and this process awake. */
  Duration stalledFor() {
    return isIdle() ? Duration.ZERO : Duration.ofNanos(clock.nanos() - goingSince);
  }
}
