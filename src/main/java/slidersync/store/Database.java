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

/** The way to an SQL database: what fails there fails with one line for operators. */
final class Database implements AutoCloseable {

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final Runnable guard;

  /**
   * As many as there are connections, so that the pool has one for each call: to wait for other
   * calls of this process, first come, first served, is no failure of the database, however long.
   */
  private final Semaphore turns;

  /** Whether the last call that was to write something did not: reading proves nothing then. */
  private volatile boolean unwritable;

  /**
   * @param pool of the dialect's database, with a connection that has been opened; closed with this
   */
  Database(Dialect dialect, HikariDataSource pool) {
    this.dialect = dialect;
    this.pool = pool;
    guard = dialect.guard();
    turns = new Semaphore(pool.getMaximumPoolSize(), true);
  }

  Dialect dialect() {
    return dialect;
  }

  <T> T read(SqlCall<T> call) {
    turns.acquireUninterruptibly();
    try {
      return inTurn(call);
    } finally {
      turns.release();
    }
  }

  private <T> T inTurn(SqlCall<T> call) {
    try (Connection connection = pool.getConnection()) {
      T result = call.on(connection);
      guard.run();
      return result;
    } catch (SQLTransientConnectionException e) {
      // The pool has no connection for us; why it could not get one is in the cause.
      throw explain(e.getCause() instanceof SQLException cause ? cause : e);
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  private StoreException explain(SQLException failure) {
    guard.run();
    return dialect.explain(failure);
  }

  <T> T write(SqlCall<T> call) {
    boolean done = false;
    try {
      T result = read(call);
      done = true;
      return result;
    } finally {
      unwritable = !done;
    }
  }

  /**
   * Returns when the database can be read and, if that was impossible the last time, written.
   *
   * @throws StoreException when it cannot be
   */
  void check() {
    if (unwritable) {
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

  /** Really writes: SQLite does not when a value stays the same. */
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
      // Read to the end: only there SQLite commits what RETURNING comes from, or says why not.
      if (first.isPresent() && rows.next()) throw new IllegalStateException("more than one row");
      return first;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
