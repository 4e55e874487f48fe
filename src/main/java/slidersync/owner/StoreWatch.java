package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.store.Store;

/**
 * Asks every second whether the store answers, so that a store that is away is one line in the log,
 * and one question a second, for all boards together.
 */
public final class StoreWatch extends VerticleBase {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** A store that takes longer for the smallest question is away. */
  private static final long PATIENCE_MILLIS = 1_500;

  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

  private final Store store;
  private volatile boolean away;
  private boolean asking;

  public StoreWatch(Store store) {
    this.store = store;
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(INTERVAL.toMillis(), tick -> ask());
    return Future.succeededFuture();
  }

  /** Whether the store did not answer last time; false as long as nobody has asked. */
  public boolean isAway() {
    return away;
  }

  private void ask() {
    if (asking) return;
    asking = true;
    Future<?> answer =
        vertx.executeBlocking(
            () -> {
              store.check();
              return this;
            },
            false);
    answer.onComplete(done -> asking = false);
    answer
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .onSuccess(
            answered -> {
              if (away) LOG.info("the store is back");
              away = false;
            })
        .onFailure(
            failure -> {
              if (!away) LOG.error("the store is away: {}", failure.getMessage());
              away = true;
            });
  }
}
