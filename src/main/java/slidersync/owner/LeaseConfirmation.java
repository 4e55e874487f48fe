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
 * Knows whether a lease certainly holds, by this process's own clock. When the store's last
 * confirmation is so old that another node may own the board by now, a reply in the board's name
 * waits: the store is asked at once, and its answer decides, however late it comes.
 *
 * <p>An instance belongs to the event loop of the owner.
 */
final class LeaseConfirmation implements Renewals.Listener {

  /** The duration of a lease, less what the clocks of two machines may differ in that time. */
  private static final Duration VALIDITY = Duration.ofMillis(Store.LEASE_MILLIS - 500);

  private final AwakeClock clock;
  private final boolean expires;
  private final Runnable renewNow;
  private final List<Promise<Void>> waiting = new ArrayList<>();
  private long confirmedAt;
  private long answeredAt;
  private Renewals.@Nullable Listener listener;
  private boolean ended;

  /**
   * Begins with a lease that was just claimed.
   *
   * @param expires whether another process can claim the board once the lease has expired
   * @param confirmedAt a time before the lease was claimed, by the clock's {@code realNanos}
   * @param renewNow asks the store at once
   */
  LeaseConfirmation(AwakeClock clock, boolean expires, long confirmedAt, Runnable renewNow) {
    this.clock = clock;
    this.expires = expires;
    this.confirmedAt = confirmedAt;
    this.renewNow = renewNow;
    answeredAt = clock.nanos();
  }

  boolean isSure() {
    return !ended && (!expires || clock.realNanos() - confirmedAt < VALIDITY.toNanos());
  }

  /** Completes when the lease certainly holds; fails when it has ended. */
  Future<Void> whenSure() {
    if (isSure()) return Future.succeededFuture();
    Promise<Void> promise = Promise.promise();
    waiting.add(promise);
    if (ended) {
      end();
    } else {
      renewNow.run();
    }
    return promise.future();
  }

  /** Passes on what the store answers from now on. */
  void listen(Renewals.Listener newListener) {
    listener = newListener;
    if (ended) newListener.deposed();
  }

  /** A time before the store was asked for its last confirmation. */
  long confirmedAt() {
    return confirmedAt;
  }

  @Override
  public void renewed(long askedAt) {
    confirmedAt = askedAt;
    answeredAt = clock.nanos();
    completeWaiting();
    if (listener != null) listener.renewed(askedAt);
  }

  private void completeWaiting() {
    if (isSure()) {
      List<Promise<Void>> sure = List.copyOf(waiting);
      waiting.clear();
      sure.forEach(Promise::complete);
    } else if (!waiting.isEmpty()) {
      renewNow.run();
    }
  }

  @Override
  public void deposed() {
    end();
    if (listener != null) listener.deposed();
  }

  /**
   * How long ago the store last answered, delays of this process not counted; zero if leases do not
   * expire.
   */
  Duration sinceLastAnswer() {
    return expires ? Duration.ofNanos(clock.nanos() - answeredAt) : Duration.ZERO;
  }

  void end() {
    ended = true;
    List<Promise<Void>> failed = List.copyOf(waiting);
    waiting.clear();
    failed.forEach(promise -> promise.fail(new StoreException("the lease has ended")));
  }
}
