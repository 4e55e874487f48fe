package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.store.Store;

/**
 * Asks every second whether the store answers, so that a store that is away is one line in the log,
 * and one question a second, for all boards together.
 */
public final class StoreHealth extends VerticleBase {

  /** Often enough for an {@link AwakeClock}. */
  private static final Duration LOOK_INTERVAL = Duration.ofMillis(250);

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** A store that takes longer for the smallest question is away. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private final Store store;
  private final AwakeClock clock;
  private volatile boolean away;
  private boolean asking;
  private long askedAt;

  public StoreHealth(Store store) {
    this(store, System::nanoTime);
  }

  /**
   * @param nanoTime as {@code System.nanoTime()}
   */
  StoreHealth(Store store, LongSupplier nanoTime) {
    this.store = store;
    clock = new AwakeClock(nanoTime);
  }

  @Override
  public Future<?> start() {
    askedAt = clock.nanos();
    vertx.setPeriodic(LOOK_INTERVAL.toMillis(), tick -> look());
    return Future.succeededFuture();
  }

  /** Whether the store did not answer last time; false as long as nobody has asked. */
  public boolean isAway() {
    return away;
  }

  private void look() {
    long waited = clock.nanos() - askedAt;
    if (asking && waited > PATIENCE.toNanos()) {
      goAway("no answer within " + PATIENCE.toMillis() + " ms");
    } else if (!asking && waited >= INTERVAL.toNanos()) {
      ask();
    }
  }

  private void ask() {
    asking = true;
    askedAt = clock.nanos();
    vertx
        .executeBlocking(
            () -> {
              store.check();
              return this;
            },
            false)
        .onComplete(answered -> asking = false)
        .onSuccess(answered -> comeBack())
        .onFailure(failure -> goAway(String.valueOf(failure.getMessage())));
  }

  private void comeBack() {
    if (!away || clock.nanos() - askedAt > PATIENCE.toNanos()) return;
    away = false;
    LOG.info("the store is back");
  }

  private void goAway(String why) {
    if (away) return;
    away = true;
    LOG.error("the store is away: {}", why);
  }
}
