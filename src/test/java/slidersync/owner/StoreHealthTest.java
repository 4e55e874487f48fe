package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.support.FaultyStore;

@ExtendWith(VertxExtension.class)
class StoreHealthTest {

  private final FaultyStore store = new FaultyStore();
  private final AtomicLong nanos = new AtomicLong();
  private final StoreHealth health = new StoreHealth(store, nanos::get);
  private Context context;

  @BeforeEach
  void start(Vertx vertx) {
    context = vertx.getOrCreateContext();
    health.init(vertx, context);
    onLoop(health::start);
  }

  private void onLoop(Runnable action) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        now -> {
          action.run();
          done.complete();
        });
    get(done.future());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    onLoop(health::tick);
  }

  private void passUntilACheckHangs() {
    store.holdChecks();
    for (int i = 0; i < 3; i++) pass(Duration.ofMillis(400));
    await().until(store::isHolding);
  }

  @Test
  void delayOfTheProcessDuringACheckDoesNotMakeTheStoreUnreachable() {
    passUntilACheckHangs();

    pass(Duration.ofMinutes(1));
    assertThat(health.isUnreachable()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(health.isUnreachable()).isFalse();
    store.releaseCalls();
  }

  @Test
  void storeThatDoesNotAnswerIsUnreachableUntilItAnswersInTime() {
    passUntilACheckHangs();

    for (int i = 0; i < 4; i++) pass(Duration.ofMillis(400));
    assertThat(health.isUnreachable()).isTrue();
    store.releaseCalls();
    await().until(() -> !isUnreachableLater());
  }

  @Test
  void storeThatFailsIsUnreachableUntilItAnswers() {
    store.fail();
    await().until(this::isUnreachableLater);
    store.recover();
    await().until(() -> !isUnreachableLater());
  }

  private boolean isUnreachableLater() {
    pass(Duration.ofMillis(400));
    return health.isUnreachable();
  }
}
