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

  /** The forms of URL that {@link #open} knows, for messages and help. */
  public static final String FORMS =
      "memory, jdbc:sqlite:PATH or jdbc:postgresql://HOST[:PORT]/DATABASE[?user=NAME&password=...]";

  /** Between two attempts to open a store. */
  private static final long PAUSE_MILLIS = 50;

  private Stores() {}

  /**
   * Opens a store, and creates or migrates what it needs to be one. Blocks, at worst for some
   * fifteen seconds when a server does not answer.
   *
   * @param url one of {@link #FORMS}
   * @param exclusive whether this process wants an SQLite file for itself. It is refused at once
   *     while another process has the file open, and as nobody else can hold a lease, a claim takes
   *     every board over at once. Other stores do not know it: memory is always exclusive,
   *     PostgreSQL never
   * @throws StoreException when that cannot be; the message is one line for whoever started the
   *     process, and never has a password in it
   */
  public static Store open(String url, boolean exclusive) {
    if (url.equals("memory")) return new MemoryStore();
    if (url.startsWith(SqliteDialect.PREFIX)) {
      return open(SqliteDialect.of(url, exclusive));
    }
    if (url.startsWith(PostgresDialect.PREFIX)) return open(PostgresDialect.of(url));
    // The URL is not repeated: there may be a password in it.
    throw new StoreException("cannot use the store's URL: expected " + FORMS);
  }

  private static Store open(Dialect dialect) {
    return open(dialect, dialect.patience());
  }

  /** Opens a store, in several attempts if need be. */
  static Store open(Dialect dialect, Duration patience) {
    long start = System.nanoTime();
    while (true) {
      Duration left = patience.minusNanos(System.nanoTime() - start);
      try {
        return tryToOpen(dialect, left);
      } catch (SQLException e) {
        boolean late = System.nanoTime() - start > patience.toNanos();
        if (late || !dialect.passes(e)) throw dialect.explain(e);
        pause();
      }
    }
  }

  private static Store tryToOpen(Dialect dialect, Duration patience) throws SQLException {
    HikariConfig config = dialect.pool();
    probe(config, dialect.patience((int) patience.plusSeconds(1).toSeconds()));
    HikariDataSource pool = connect(config);
    boolean done = false;
    // On a connection that stays: an exclusive one has the file's lock from its first transaction.
    try (Connection connection = pool.getConnection()) {
      Schema.migrate(connection, dialect);
      Store store = new SqlStore(new Database(dialect, pool), Secret.load(connection));
      done = true;
      return store;
    } finally {
      if (!done) pool.close();
    }
  }

  /** Connects past the pool, which would wait a second before it says what is wrong. */
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
