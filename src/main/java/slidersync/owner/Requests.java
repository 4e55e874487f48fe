package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * The pending requests of a {@link CommitLoop}: first they wait for their batch to begin, then for
 * its commit. Each is answered exactly once, whatever happens. An instance belongs to the event
 * loop of its commit loop.
 */
final class Requests<C, R> {

  /** Requests beyond this number are refused at once. */
  static final int MAX_PENDING = 65_536;

  private final AwakeClock clock;
  private List<Request<C, R>> waiting = new ArrayList<>();
  private List<Request<C, R>> committing = List.of();
  private Promise<Void> idle = Promise.promise();
  private boolean ended;

  /** When the last batch was answered, or the first request after a pause arrived. */
  private long progressAt;

  Requests(AwakeClock clock) {
    this.clock = clock;
  }

  void add(Request<C, R> request) {
    if (ended) {
      request.refuse(Reason.UNAVAILABLE, "this node does not own the board any more");
    } else if (waiting.size() >= MAX_PENDING) {
      request.refuse(
          Reason.UNAVAILABLE,
          String.format(
              Locale.ROOT, "too many pending changes (limit %,d); try again", MAX_PENDING));
    } else {
      if (isIdle()) progressAt = clock.nanos();
      waiting.add(request);
    }
  }

  private boolean isIdle() {
    return waiting.isEmpty() && committing.isEmpty();
  }

  /** Whether requests wait and no batch is under way. */
  boolean canBegin() {
    return committing.isEmpty() && !waiting.isEmpty();
  }

  /** Makes one batch of all that wait, and returns its commands. */
  List<C> begin() {
    committing = waiting;
    waiting = new ArrayList<>();
    return committing.stream().map(Request::command).toList();
  }

  /** Lets the batch wait again: it has not reached the store, or the store refused it. */
  void putBack() {
    waiting.addAll(0, committing);
    committing = List.of();
  }

  /**
   * Answers all requests of the batch, even if a listener of one throws.
   *
   * @return what a listener has thrown; null if none has
   */
  @Nullable Throwable answer(List<Outcome<R>> outcomes) {
    List<Request<C, R>> batch = committing;
    committing = List.of();
    progressAt = clock.nanos();
    Throwable failure = null;
    for (int i = 0; i < batch.size(); i++) {
      Throwable thrown = tell(batch.get(i), outcomes.get(i));
      if (thrown != null) failure = thrown;
    }
    return failure;
  }

  /** Completes the future of {@link #drain} if no request is pending. */
  void completeDrainIfIdle() {
    if (!isIdle()) return;
    idle.tryComplete();
    idle = Promise.promise();
  }

  /** Refuses all requests. Nobody knows whether a batch under way will be committed. */
  void end(String why) {
    ended = true;
    List<Request<C, R>> unconfirmed = committing;
    List<Request<C, R>> notBegun = waiting;
    committing = List.of();
    waiting = new ArrayList<>();
    unconfirmed.forEach(request -> tell(request, Outcome.rejected(Reason.UNCONFIRMED, why)));
    notBegun.forEach(request -> tell(request, Outcome.rejected(Reason.UNAVAILABLE, why)));
    idle.tryComplete();
  }

  /** Answers one request, and returns what its listener has thrown; null if nothing. */
  private static <C, R> @Nullable Throwable tell(Request<C, R> request, Outcome<R> outcome) {
    try {
      request.onOutcome().accept(outcome);
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  /** Completes when all requests so far have been answered. */
  Future<Void> drain() {
    return ended || isIdle() ? Future.succeededFuture() : idle.future();
  }

  /** How long requests have been pending without an answer, delays of this process not counted. */
  Duration stalledFor() {
    return isIdle() ? Duration.ZERO : Duration.ofNanos(clock.nanos() - progressAt);
  }
}
