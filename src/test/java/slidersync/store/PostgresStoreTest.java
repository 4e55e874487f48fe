package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.store.Store.Lease;
import slidersync.support.Postgres;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

final class PostgresStoreTest extends SqlOpeningContract {

  /** Far longer than any call takes: 2 s for a connection, 1 s to test it, 3 s for itself. */
  private static final Duration BOUND = Duration.ofSeconds(12);

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @AfterAll
  static void endThreads() {
    THREADS.shutdownNow();
  }

  @Override
  String newUrl() {
    return Postgres.get().newDatabase();
  }

  @Override
  void poison() throws SQLException {
    execute("ALTER TABLE entry ADD CHECK (id <> 'poison') NOT VALID");
  }

  private static void assertFailsInTime(ThrowingCallable call) {
    long start = System.nanoTime();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(call)
        .withMessageStartingWith("cannot use PostgreSQL at 127.0.0.1:" + Postgres.get().port())
        .withMessageNotContaining("\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
  }

  private static void assertFailInTime(List<ThrowingCallable> calls) {
    CompletableFuture.allOf(
            calls.stream()
                .map(call -> CompletableFuture.runAsync(() -> assertFailsInTime(call), THREADS))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  @Test
  void everyCallFailsInTimeWhileTheServerDoesNotAnswerAndWorksAgainLater() {
    Lease lease = claim("main", "a");
    commit(lease, Map.of("slider1", 1));
    Postgres.get().freeze();
    try {
      List<ThrowingCallable> calls =
          List.of(
              () -> store().commit(lease, StreamId.CONTROLS, 1, 2, at(2, Map.of("slider1", 2))),
              () -> store().load("main", StreamId.CONTROLS),
              () -> store().renew(Set.of(lease)),
              () -> store().claim("other", "a"),
              () -> store().release(lease),
              () -> open(Duration.ofSeconds(2)));
      // At once, and once more when the pool knows that its connections are broken.
      assertFailInTime(calls);
      assertFailInTime(calls);
    } finally {
      Postgres.get().thaw();
    }

    // A call that was sent may take effect later or never, and no other does.
    Lease next =
        await()
            .atMost(Duration.ofSeconds(8))
            .ignoreExceptionsMatching(e -> e instanceof StoreException)
            .until(() -> store().claim("main", "a"), claimed -> claimed.isPresent())
            .orElseThrow();
    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isIn(
            kept(1, Map.of("slider1", new Entry(1, 1))),
            kept(2, Map.of("slider1", new Entry(2, 2))));
    commit(next, Map.of("slider1", 3));
  }

  private Store open(Duration patience) {
    return Stores.open(PostgresDialect.of(url()), patience);
  }

  @Test
  void openingWaitsForASlowServer() {
    long revision = commit(claim("main", "a"), Map.of("slider1", 1));
    CompletableFuture<Store> opening;
    Postgres.get().freeze();
    try {
      opening = CompletableFuture.supplyAsync(() -> open(Duration.ofMinutes(1)), THREADS);
      // Longer than any later call waits for a connection.
      await().during(Duration.ofSeconds(4)).until(() -> !opening.isDone());
    } finally {
      Postgres.get().thaw();
    }

    try (Store opened = opening.join()) {
      assertThat(opened.load("main", StreamId.CONTROLS).revision()).isEqualTo(revision);
    }
  }

  @Test
  void connectionsClosedByTheServerAreReplaced() {
    Lease lease = claim("main", "a");
    Postgres.get()
        .execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE pid <> pg_backend_pid() AND application_name = 'slider-sync'");

    await()
        .atMost(Duration.ofSeconds(5))
        .ignoreExceptionsMatching(e -> e instanceof StoreException)
        .untilAsserted(() -> commit(lease, Map.of("slider1", 1)));
  }

  @Test
  void onlyTheCommitToALockedBoardFailsAndInTime() throws SQLException {
    Lease lease = claim("main", "a");
    try (Connection other = DriverManager.getConnection(url());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT * FROM board FOR UPDATE");

      assertFailsInTime(() -> commit(lease, Map.of("slider1", 1)));
      commit(claim("other", "a"), Map.of("slider1", 1));
      other.rollback();
    }
    commit(lease, Map.of("slider1", 2));
  }

  @Test
  void commitsAreDurableWhateverTheDefaultOfTheServer() throws SQLException {
    execute(
        "ALTER DATABASE "
            + url().replaceFirst(".*/(\\w+)\\?.*", "$1")
            + " SET synchronous_commit = off");
    try (HikariDataSource pool = new HikariDataSource(PostgresDialect.of(url()).pool());
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("on");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:1/x?password=secret, Connection to 127.0.0.1:1 refused",
    "no-such-host.invalid/x?password=secret, there is no such host"
  })
  void missingServerIsReportedInOneLine(String server, String reason) {
    assertRefused("jdbc:postgresql://" + server, reason);
  }

  @Test
  void missingDatabaseIsReportedInOneLine() {
    assertRefused(
        url().replaceFirst("/\\w+\\?", "/missing?"), "database \"missing\" does not exist");
  }

  @Test
  void wrongPasswordIsReportedInOneLineWithoutIt() {
    Postgres.get().requirePassword("guarded", "right");
    String url = url().replace("user=postgres", "user=guarded&password=secret");
    assertRefused(url, "password authentication failed for user \"guarded\"");
  }

  private static void assertRefused(String url, String reason) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open(url, false).close())
        .withMessageStartingWith("cannot use PostgreSQL at ")
        .withMessageContaining(reason)
        .withMessageNotContaining("secret")
        .withMessageNotContaining("\n");
  }
}
