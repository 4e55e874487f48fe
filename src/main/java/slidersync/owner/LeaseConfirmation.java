package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import slidersync.store.Store;
import slidersync.store.StoreException;

/**
 * Whether a lease holds for sure, by this process's own clock. When the store's last word is so old
 * that another node may own the board by now, whoever wants to say something in the board's name
 * asks here first: the store is asked at once, and its word decides, however late it is.
 *
 * <p>It belongs to the event loop of the owner.
 */
final class LeaseConfirmation implements Renewals.Listener {

  /** The lease, less what clocks of two machines may differ in it. */
  private static final Duration VALIDITY = Duration.ofMillis(Store.LEASE_MILLIS - 500);

  private final AwakeClock clock;
  private final boolean expires;
  private final Runnable ask;
  private final List<Promise<Void>> waiting = new ArrayList<>();
  private long confirmedAt;
  private long heardAt;
  private Renewals.@Nullable Listener follower;
  private boolean ended;

  /**
   * @param expires whether another process could have the board, once the lease is over
   * @param confirmedAt the time, by the clock's {@code realNanos}, before which the lease was not
   *     claimed yet
   * @param ask asks the store at once
   */
  LeaseConfirmation(AwakeClock clock, boolean expires, long confirmedAt, Runnable ask) {
    this.clock = clock;
    this.expires = expires;
    this.confirmedAt = confirmedAt;
    this.ask = ask;
    heardAt = clock.nanos();
  }

  boolean isSure() {
    return !ended && (!expires || clock.realNanos() - confirmedAt < VALIDITY.toNanos());
  }

  /** Completes when the lease holds for sure; fails when it is over. */
  Future<Void> sure() {
    if (isSure()) return Future.succeededFuture();
    Promise<Void> sure = Promise.promise();
    waiting.add(sure);
    if (ended) {
      end();
    } else {
      ask.run();
    }
    return sure.future();
  }

  /** Somebody who wants to hear what the store says, from now on. */
  void follow(Renewals.Listener listener) {
    follower = listener;
    if (ended) listener.deposed();
  }

  /** The time before which the store was not asked yet when it last renewed the lease. */
  long confirmedAt() {
    return confirmedAt;
  }

  @Override
  public void renewed(long askedAt) {
    confirmedAt = askedAt;
    heardAt = clock.nanos();
    tellWhoWaits();
    if (follower != null) follower.renewed(askedAt);
  }

  private void tellWhoWaits() {
    if (isSure()) {
      List<Promise<Void>> sure = List.copyOf(waiting);
      waiting.clear();
      sure.forEach(Promise::complete);
    } else if (!waiting.isEmpty()) {
      ask.run();
    }
  }

  @Override
  public void deposed() {
    end();
    if (follower != null) follower.deposed();
  }

  /** How long the store has said nothing while this process was awake; zero where that is fine. */
  Duration silence() {
    return expires ? Duration.ofNanos(clock.nanos() - heardAt) : Duration.ZERO;
  }

  void end() {
    ended = true;
    List<Promise<Void>> unsure = List.copyOf(waiting);
    waiting.clear();
    unsure.forEach(promise -> promise.fail(new StoreException("the lease is over")));
  }
}
