package slidersync.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookupsTest {

  private final Lookups lookups = new Lookups();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    lookups.stop();
  }

  @Test
  void callThatHangsIsMadeAgain() {
    Future<String> found = lookups.find(() -> hang(1, "found"));

    await().until(found::isComplete);
    assertThat(found.result()).isEqualTo("found");
    assertThat(calls).hasValue(2);
  }

  @Test
  void callThatHangsEachTimeIsAnsweredWhenOneOfThemIs() {
    Future<String> found = lookups.find(() -> hang(Integer.MAX_VALUE, "late"));
    await().until(() -> calls.get() == 4);
    assertThat(found.isComplete()).isFalse();

    end.countDown();

    await().until(found::isComplete);
    assertThat(found.result()).isEqualTo("late");
  }

  @Test
  void failureIsPassedOn() {
    Future<String> found =
        lookups.find(
            () -> {
              throw new IllegalStateException("not a member");
            });

    await().until(found::isComplete);
    assertThat(found.cause()).hasMessage("not a member");
  }

  /** The first calls hang until the end. */
  private String hang(int first, String answer) throws InterruptedException {
    if (calls.incrementAndGet() <= first) end.await();
    return answer;
  }
}
