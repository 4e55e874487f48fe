package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void callWaitsForAnotherOneHoweverLongThatTakes() throws Exception {
    Dialect dialect = SqliteDialect.of("jdbc:sqlite:" + folder.resolve("store.db"), false);
    HikariConfig config = dialect.pool();
    config.setConnectionTimeout(Duration.ofMillis(250).toMillis());
    try (Database database = new Database(dialect, new HikariDataSource(config))) {
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch entered = new CountDownLatch(1);
      CompletableFuture<Boolean> slow =
          CompletableFuture.supplyAsync(() -> database.read(connection -> wait(entered, go)));
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Boolean> next =
          CompletableFuture.supplyAsync(() -> database.read(connection -> true));

      long began = System.nanoTime();
      await("longer than a free connection may take")
          .until(
              () -> next.isDone() || System.nanoTime() - began > Duration.ofMillis(600).toNanos());
      go.countDown();

      assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean wait(CountDownLatch entered, CountDownLatch go) {
    entered.countDown();
    try {
      return go.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
