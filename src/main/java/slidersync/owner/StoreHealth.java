package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.store.Store;

/**
 * Checks every second whether the store answers, once for all boards. So an unreachable store is
 * one line in the log and one call a second.
 */
public final class StoreHealth extends VerticleBase {

  /** How often the clock is read: often enough for an {@link AwakeClock}. */
  private static final Duration TICK = Duration.ofMillis(250);

  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  /** A store that takes longer to answer a check is unreachable. */
  private static final Duration CHECK_TIMEOUT = Duration.ofMillis(1_500);

  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private final Store store;
  private final AwakeClock clock;
  private volatile boolean unreachable;
  private boolean checking;
  private long checkedAt;

  public StoreHealth(Store store) {
    this(store, System::nanoTime);
  }

  /**
   * Begins with a store that counts as reachable.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  StoreHealth(Store store, LongSupplier nanoTime) {
    this.store = store;
    clock = new AwakeClock(nanoTime);
  }

  @Override
  public Future<?> start() {
    checkedAt = clock.nanos();
    vertx.setPeriodic(TICK.toMillis(), timer -> tick());
    return Future.succeededFuture();
  }

  /** Whether the last check failed; false before the first. */
  public boolean isUnreachable() {
    return unreachable;
  }

  /** To be called several times a second. */
  void tick() {
    long waited = clock.nanos() - checkedAt;
    if (checking && waited > CHECK_TIMEOUT.toNanos()) {
      markUnreachable("no answer within " + CHECK_TIMEOUT.toMillis() + " ms");
    } else if (!checking && waited >= CHECK_INTERVAL.toNanos()) {
      check();
    }
  }

  private void check() {
    checking = true;
    checkedAt = clock.nanos();
    vertx
        .executeBlocking(
            () -> {
              store.check();
              return this;
            },
            false)
        .onComplete(answered -> checking = false)
        .onSuccess(answered -> markReachable())
        .onFailure(failure -> markUnreachable(String.valueOf(failure.getMessage())));
  }

  private void markReachable() {
    if (!unreachable || clock.nanos() - checkedAt > CHECK_TIMEOUT.toNanos()) return;
    unreachable = false;
    LOG.info("store reachable again");
  }

  private void markUnreachable(String why) {
    if (unreachable) return;
    unreachable = true;
    LOG.error("store unreachable: {}", why);
  }
}
