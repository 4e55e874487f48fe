package slidersync.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/**
 * PostgreSQL: for several processes on several machines. No call waits longer than some seconds,
 * whatever happens to the server or the network.
 *
 * @param name the server and database for messages, without user and password
 */
record PostgresDialect(String url, String name) implements Dialect {

  static final String PREFIX = "jdbc:postgresql:";

  /** Host, port and database of one or several servers, then parameters, which may be secret. */
  private static final Pattern URL =
      Pattern.compile(
          PREFIX + "//([^\\s/?@:]+(?::\\d+)?(?:,[^\\s/?@:]+(?::\\d+)?)*/[^\\s/?@]+)(\\?.*)?");

  private static final int CONNECTIONS = 8;
  private static final int CONNECT_SECONDS = 2;
  private static final long CONNECTION_MILLIS = 2_000;
  private static final long VALIDATION_MILLIS = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A commit is durable, whatever the server's default. The server gives up before the socket does,
   * so that the connection stays good unless the server does not answer at all. A transaction of a
   * process that hangs loses its locks.
   */
  private static final String SESSION =
      """
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off';
      SET lock_timeout = 1000;
      SET statement_timeout = 2000;
      SET idle_in_transaction_session_timeout = 5000""";

  private static final int SOCKET_SECONDS = 3;

  /** Any number that no other program locks in the same database. */
  private static final long MIGRATION_LOCK = 0x511DE2;

  /**
   * The whole commit in one round trip, so that a process that freezes or is cut off never holds
   * the lock of the board's row.
   */
  private static final String COMMIT =
      """
      WITH fence AS (
        UPDATE board SET %1$s = ?
        WHERE id = ? AND owner = ? AND epoch = ? AND %1$s = ?
        RETURNING id
      ), changed AS (
        SELECT * FROM unnest(?, ?, ?, ?) AS change (id, value, revision, note)
      ), removed AS (
        DELETE FROM entry USING fence, changed
        WHERE board = fence.id AND stream = '%2$s' AND entry.id = changed.id
          AND changed.value IS NULL
      ), kept AS (
        INSERT INTO entry (board, stream, id, value, revision, note)
        SELECT fence.id, '%2$s', changed.* FROM fence, changed WHERE changed.value IS NOT NULL
        ON CONFLICT (board, stream, id) DO UPDATE
          SET value = excluded.value, revision = excluded.revision, note = excluded.note
      )
      SELECT 1 FROM fence""";

  static PostgresDialect of(String url) {
    Matcher matcher = URL.matcher(url);
    // The message does not repeat the URL, which may have a password in it.
    if (!matcher.matches())
      throw new StoreException("cannot use the store's URL: expected " + Stores.FORMS);
    return new PostgresDialect(url, "PostgreSQL at " + matcher.group(1));
  }

  @Override
  public HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("postgresql");
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(CONNECTION_MILLIS);
    pool.setValidationTimeout(VALIDATION_MILLIS);
    // Defaults, which the URL may override.
    pool.addDataSourceProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    pool.addDataSourceProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    pool.addDataSourceProperty("socketTimeout", Integer.toString(SOCKET_SECONDS));
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("ApplicationName", "slider-sync");
    pool.setConnectionInitSql(SESSION);
    return pool;
  }

  @Override
  public String now() {
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";
  }

  @Override
  public boolean isExclusive() {
    return false;
  }

  @Override
  public Map<String, String> patience(int seconds) {
    String timeout = Integer.toString(seconds);
    return Map.of("connectTimeout", timeout, "loginTimeout", timeout, "socketTimeout", timeout);
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  @Override
  public boolean passes(SQLException failure) {
    return PostgresFailure.passes(failure);
  }

  @Override
  public Runnable guard() {
    return () -> {};
  }

  @Override
  public StoreException explain(SQLException failure) {
    return new StoreException(
        "cannot use " + name + ": " + PostgresFailure.reason(failure), failure);
  }

  @Override
  public <T> T inTurn(Connection connection, SqlCall<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
      T result = work.on(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    }
  }

  @Override
  public boolean commit(
      Connection connection,
      Lease lease,
      StreamId stream,
      long from,
      long revision,
      Map<String, Entry> entries)
      throws SQLException {
    String[] values =
        entries.values().stream()
            .map(e -> e.value() == null ? null : Values.encode(e.value()))
            .toArray(String[]::new);
    String sql = COMMIT.formatted(Dialect.column(stream), Dialect.name(stream));
    Long[] revisions = entries.values().stream().map(Entry::revision).toArray(Long[]::new);
    String[] notes = entries.values().stream().map(Entry::note).toArray(String[]::new);
    try (PreparedStatement commit = connection.prepareStatement(sql)) {
      commit.setLong(1, revision);
      commit.setString(2, lease.board());
      commit.setString(3, lease.owner());
      commit.setLong(4, lease.epoch());
      commit.setLong(5, from);
      commit.setArray(6, connection.createArrayOf("text", entries.keySet().toArray()));
      commit.setArray(7, connection.createArrayOf("text", values));
      commit.setArray(8, connection.createArrayOf("bigint", revisions));
      commit.setArray(9, connection.createArrayOf("text", notes));
      return commit.executeQuery().next();
    }
  }
}
