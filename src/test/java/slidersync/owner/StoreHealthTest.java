package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.support.FaultyStore;

@ExtendWith(VertxExtension.class)
class StoreHealthTest {

  private final FaultyStore store = new FaultyStore();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final StoreHealth watch =
      new StoreHealth(
          store,
          () -> {
            looks.incrementAndGet();
            return nanos.get();
          });

  @BeforeEach
  void deploy(Vertx vertx) {
    get(vertx.deployVerticle(watch));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    int before = looks.get();
    await().until(() -> looks.get() > before + 1);
  }

  private void passUntilItAsksInVain() {
    store.holdChecks();
    for (int i = 0; i < 3; i++) pass(Duration.ofMillis(400));
    await().until(store::isWaitedFor);
  }

  @Test
  void delayOfTheProcessWhileTheStoreIsAskedDoesNotMakeItAway() {
    passUntilItAsksInVain();

    pass(Duration.ofMinutes(1));
    assertThat(watch.isAway()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(watch.isAway()).isFalse();
    store.letGo();
  }

  @Test
  void storeThatDoesNotAnswerIsAwayUntilItAnswersInTime() {
    passUntilItAsksInVain();

    for (int i = 0; i < 4; i++) pass(Duration.ofMillis(400));
    assertThat(watch.isAway()).isTrue();
    store.letGo();
    await().until(() -> !isAwayLater());
  }

  @Test
  void storeThatFailsIsAwayUntilItAnswers() {
    store.goAway();
    await().until(this::isAwayLater);
    store.comeBack();
    await().until(() -> !isAwayLater());
  }

  private boolean isAwayLater() {
    pass(Duration.ofMillis(400));
    return watch.isAway();
  }
}
