package slidersync.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Opens stores by their URL. */
public final class Stores {

  /** The forms of URL that {@link #open} accepts, for messages and help. */
  public static final String FORMS =
      "memory, jdbc:sqlite:PATH or jdbc:postgresql://HOST[:PORT]/DATABASE[?user=NAME&password=...]";

  /** The pause between two attempts to open a store. */
  private static final long PAUSE_MILLIS = 50;

  private Stores() {}

  /**
   * Opens a store, and creates or migrates its tables. Blocks, for up to about 15 s when a server
   * does not answer.
   *
   * @param url one of {@link #FORMS}
   * @param exclusive whether an SQLite file is for this process alone. Then opening fails at once
   *     while another process has the file open, and a claim takes every board over at once, since
   *     nobody else can hold a lease. Other stores ignore it: memory is always exclusive,
   *     PostgreSQL never
   * @throws StoreException when it cannot be opened; the message is one line for the operator, and
   *     never has a password in it
   */
  public static Store open(String url, boolean exclusive) {
    if (url.equals("memory")) return new MemoryStore();
    if (url.startsWith(SqliteDialect.PREFIX)) {
      return open(SqliteDialect.of(url, exclusive));
    }
    if (url.startsWith(PostgresDialect.PREFIX)) return open(PostgresDialect.of(url));
    // The message does not repeat the URL, which may have a password in it.
    throw new StoreException("cannot use the store's URL: expected " + FORMS);
  }

  private static Store open(Dialect dialect) {
    return open(dialect, dialect.patience());
  }

  /** Opens a store in one or several attempts. */
  static Store open(Dialect dialect, Duration patience) {
    long start = System.nanoTime();
    while (true) {
      Duration left = patience.minusNanos(System.nanoTime() - start);
      try {
        return tryToOpen(dialect, left);
      } catch (SQLException e) {
        boolean isLate = System.nanoTime() - start > patience.toNanos();
        if (isLate || !dialect.passes(e)) throw dialect.explain(e);
        pause();
      }
    }
  }

  private static Store tryToOpen(Dialect dialect, Duration patience) throws SQLException {
    HikariConfig config = dialect.pool();
    probe(config, dialect.patience((int) patience.plusSeconds(1).toSeconds()));
    HikariDataSource pool = connect(config);
    boolean isDone = false;
    // On a connection that stays open: an exclusive one has the file's lock from now on.
    try (Connection connection = pool.getConnection()) {
      Schema.migrate(connection, dialect);
      Store store =
          new SqlStore(new Database(dialect, pool, System::nanoTime), Secret.load(connection));
      isDone = true;
      return store;
    } finally {
      if (!isDone) pool.close();
    }
  }

  /** Connects without the pool, which would wait 1 s before it says what is wrong. */
  private static void probe(HikariConfig config, Map<String, String> patience) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    properties.putAll(patience);
    try (Connection connection = DriverManager.getConnection(config.getJdbcUrl(), properties);
        Statement statement = connection.createStatement()) {
      statement.execute(config.getConnectionInitSql());
    }
  }

  private static HikariDataSource connect(HikariConfig config) throws SQLException {
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while the store was being opened", e);
    }
  }
}
