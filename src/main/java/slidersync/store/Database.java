package slidersync.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Calls an SQL database. A failure becomes a {@link StoreException}, one line for operators. */
final class Database implements AutoCloseable {

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final LongSupplier nanoTime;
  private final Runnable guard;

  /**
   * As many permits as there are connections, so that the pool has one for each call. Waiting for
   * other calls of this process, in the order of arrival, is no failure of the database.
   */
  private final Semaphore permits;

  /** Whether the last write failed: reading proves nothing then. */
  private volatile boolean isWriteFailed;

  /**
   * @param pool of the dialect's database, with an open connection; it is closed with this
   * @param nanoTime as {@code System.nanoTime()}
   */
  Database(Dialect dialect, HikariDataSource pool, LongSupplier nanoTime) {
    this.dialect = dialect;
    this.pool = pool;
    this.nanoTime = nanoTime;
    guard = dialect.guard();
    permits = new Semaphore(pool.getMaximumPoolSize(), true);
  }

  Dialect dialect() {
    return dialect;
  }

  <T> T read(SqlCall<T> call) {
    permits.acquireUninterruptibly();
    try {
      return withConnection(call);
    } finally {
      permits.release();
    }
  }

  private <T> T withConnection(SqlCall<T> call) {
    try (Connection connection = connect()) {
      T result = call.on(connection);
      guard.run();
      return result;
    } catch (SQLTransientConnectionException e) {
      // The pool has no connection; the cause says why.
      throw explain(e.getCause() instanceof SQLException cause ? cause : e);
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  /**
   * Takes a connection. A process that was frozen while it waited for one finds its time over when
   * it goes on, whatever the database does: so it asks once more.
   */
  private Connection connect() throws SQLException {
    long askedAt = nanoTime.getAsLong();
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException e) {
      long longest = pool.getConnectionTimeout() + pool.getValidationTimeout();
      if (nanoTime.getAsLong() - askedAt <= TimeUnit.MILLISECONDS.toNanos(longest)) throw e;
      return pool.getConnection();
    }
  }

  private StoreException explain(SQLException failure) {
    guard.run();
    return dialect.explain(failure);
  }

  <T> T write(SqlCall<T> call) {
    boolean isDone = false;
    try {
      T result = read(call);
      isDone = true;
      return result;
    } finally {
      isWriteFailed = !isDone;
    }
  }

  /**
   * Checks that the database can be read, and that it can be written if the last write failed.
   *
   * @throws StoreException when it cannot
   */
  void check() {
    if (isWriteFailed) {
      write(connection -> dialect.inTurn(connection, Database::writeAndRestore));
    } else {
      read(
          connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT 1")) {
              return first(select);
            }
          });
    }
  }

  /** Changes a value, since SQLite writes nothing when it stays the same. */
  private static int writeAndRestore(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("UPDATE schema_version SET version = version + 1")
          + statement.executeUpdate("UPDATE schema_version SET version = version - 1");
    }
  }

  /** The number in the only row, if there is one. */
  static OptionalLong first(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      OptionalLong first = rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      // Reads to the end: only there SQLite commits the statement of RETURNING, or fails.
      if (first.isPresent() && rows.next()) throw new IllegalStateException("more than one row");
      return first;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
