package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstallerTest {

  @Test
  void whatSeveralTestsNeedAtOnceIsInstalledOnce() throws Exception {
    AtomicBoolean isThere = new AtomicBoolean();
    AtomicInteger installed = new AtomicInteger();
    CountDownLatch missed = new CountDownLatch(2);
    ExecutorService tests = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> both =
          Stream.generate(
                  () ->
                      tests.submit(
                          () ->
                              Installer.inTurn(
                                  () -> {
                                    boolean found = isThere.get();
                                    missed.countDown();
                                    return found;
                                  },
                                  () -> {
                                    awaitBoth(missed);
                                    isThere.set(true);
                                    return installed.incrementAndGet() > 0;
                                  })))
              .limit(2)
              .toList();
      for (Future<Boolean> one : both) assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      tests.shutdownNow();
    }
    assertThat(installed).hasValue(1);
  }

  private static void awaitBoth(CountDownLatch missed) {
    try {
      assertThat(missed.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
