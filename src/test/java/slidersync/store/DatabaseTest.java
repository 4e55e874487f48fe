package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void callWaitsForAnotherOneHoweverLongThatTakes() throws Exception {
    Dialect dialect = SqliteDialect.of("jdbc:sqlite:" + folder.resolve("store.db"), false);
    HikariConfig config = dialect.pool();
    config.setConnectionTimeout(Duration.ofMillis(250).toMillis());
    try (Database database =
        new Database(dialect, new HikariDataSource(config), System::nanoTime)) {
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

  @Test
  void processThatWasFrozenWhileItWaitedForAConnectionAsksOnceMore() {
    AtomicLong nanos = new AtomicLong();
    try (Database database = database(nanos, Duration.ofMinutes(1))) {
      assertThat(database.<Boolean>read(connection -> true)).isTrue();
    }
  }

  @Test
  void databaseWithoutAConnectionInTimeIsAskedOnce() {
    AtomicLong nanos = new AtomicLong();
    try (Database database = database(nanos, Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> database.read(connection -> true))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("none in time");
      assertThat(database.<Boolean>read(connection -> true)).as("at the next call").isTrue();
    }
  }

  /** A database whose pool has no connection at first, and says so after a time. */
  private Database database(AtomicLong nanos, Duration time) {
    Dialect dialect = SqliteDialect.of("jdbc:sqlite:" + folder.resolve("store.db"), false);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    HikariDataSource pool =
        new HikariDataSource(dialect.pool()) {
          @Override
          public Connection getConnection() throws SQLException {
            if (!isFirst.getAndSet(false)) return super.getConnection();
            nanos.addAndGet(time.toNanos());
            throw new SQLTransientConnectionException("none in time");
          }
        };
    return new Database(dialect, pool, nanos::get);
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
