package slidersync.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterCallsTest {

  private final ClusterCalls cluster = new ClusterCalls();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    cluster.stop();
  }

  @Test
  void callThatHangsIsMadeAgain() {
    Future<String> found = cluster.make(() -> hang(1, "found"));

    await().until(found::isComplete);
    assertThat(found.result()).isEqualTo("found");
    assertThat(calls).hasValue(2);
  }

  @Test
  void callThatHangsEachTimeIsAnsweredWhenOneOfThemIs() {
    Future<String> found = cluster.make(() -> hang(Integer.MAX_VALUE, "late"));
    await().until(() -> calls.get() == 4);
    assertThat(found.isComplete()).isFalse();

    end.countDown();

    await().until(found::isComplete);
    assertThat(found.result()).isEqualTo("late");
  }

  @Test
  void threadThatWaitsForACallThatHangsGetsTheAnswerOfTheNext() {
    assertThat(cluster.await(() -> hang(1, "found"))).isEqualTo("found");
    assertThat(calls).hasValue(2);
  }

  @Test
  void threadThatWaitsGetsTheFailure() {
    Callable<String> failing =
        () -> {
          throw new IllegalStateException("not a member");
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> cluster.await(failing))
        .withMessage("not a member");
  }

  @Test
  void callsThatHangLeaveRoomForOthers() {
    for (int i = 0; i < 12; i++) cluster.make(() -> hang(Integer.MAX_VALUE, "late"));
    await().until(() -> calls.get() == 4 * 12);

    assertThat(cluster.await(() -> "at once")).isEqualTo("at once");
  }

  @Test
  void failureIsPassedOn() {
    Future<String> found =
        cluster.make(
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
