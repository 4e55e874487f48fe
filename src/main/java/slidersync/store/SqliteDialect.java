package slidersync.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/**
 * SQLite: a file on this machine, for one process or, since leases go by the machine's clock, for
 * several. A commit is on the disk when it returns ({@code synchronous=FULL}).
 */
record SqliteDialect(String url, Path file, boolean isExclusive) implements Dialect {

  static final String PREFIX = "jdbc:sqlite:";

  /** The parameters that a URL must not have, since promises depend on them. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[?&]\\s*(synchronous|journal_mode|locking_mode)\\s*=", Pattern.CASE_INSENSITIVE);

  /** How long a process waits for the transaction of another one. */
  private static final int BUSY_MILLIS = 1_000;

  private static final long CONNECTION_MILLIS = 2_000;

  /** Enough for another process to finish creating the file. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /**
   * @param url {@code jdbc:sqlite:PATH}; the folder is created if it is missing
   */
  static SqliteDialect of(String url, boolean exclusive) {
    Matcher forbidden = FORBIDDEN.matcher(url);
    if (forbidden.find()) {
      throw new StoreException(
          "cannot use "
              + url
              + ": expected no "
              + forbidden.group(1)
              + ", which is set so that what was acknowledged is on the disk");
    }
    String path = url.substring(PREFIX.length()).replaceFirst("\\?.*", "");
    if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:")) {
      throw new StoreException("cannot use " + PREFIX + path + ": expected " + PREFIX + "PATH");
    }
    SqliteLibrary.load();
    return new SqliteDialect(url, SqliteFile.prepare(path), exclusive);
  }

  @Override
  public HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("sqlite");
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(1);
    pool.setMaxLifetime(0);
    pool.setKeepaliveTime(0);
    pool.setConnectionTimeout(CONNECTION_MILLIS);
    pool.addDataSourceProperty("busy_timeout", Integer.toString(isExclusive ? 0 : BUSY_MILLIS));
    pool.addDataSourceProperty("locking_mode", isExclusive ? "EXCLUSIVE" : "NORMAL");
    pool.addDataSourceProperty("synchronous", "FULL");
    // After the locking mode: the first access in exclusive mode takes the lock, and the operating
    // system gives it back however the process ends.
    pool.setConnectionInitSql("PRAGMA journal_mode=WAL");
    pool.setExceptionOverride(new SqliteEviction());
    return pool;
  }

  @Override
  public String now() {
    return "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
  }

  @Override
  public Map<String, String> patience(int seconds) {
    return Map.of();
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  @Override
  public boolean passes(SQLException failure) {
    return !isExclusive && code(failure) == SQLiteErrorCode.SQLITE_BUSY;
  }

  @Override
  public Runnable guard() {
    return new FileIdentity(file)::check;
  }

  @Override
  public StoreException explain(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_BUSY -> new StoreException(file + " is in use by another process", failure);
      case SQLITE_FULL -> cannotWrite("the disk is full", failure);
      case SQLITE_READONLY -> cannotWrite("it is read-only", failure);
      case SQLITE_NOTADB -> cannotWrite("it is not an SQLite database", failure);
      default ->
          cannotWrite(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""), failure);
    };
  }

  private StoreException cannotWrite(String reason, SQLException failure) {
    return new StoreException("cannot write " + file + ": " + reason, failure);
  }

  private static SQLiteErrorCode code(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getErrorCode());
  }

  @Override
  public <T> T inTurn(Connection connection, SqlCall<T> work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Takes the write lock first: after a read, SQLite does not wait for another writer.
      statement.execute("BEGIN IMMEDIATE");
      boolean isDone = false;
      try {
        T result = work.on(connection);
        statement.execute("COMMIT");
        isDone = true;
        return result;
      } finally {
        if (!isDone) rollBack(statement);
      }
    }
  }

  private static void rollBack(Statement statement) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // Either SQLite has rolled back by itself, or the pool replaces the connection.
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
    return inTurn(
        connection,
        turn -> {
          String column = Dialect.column(stream);
          boolean isHeld = SqliteCommit.advance(turn, lease, column, from, revision);
          if (isHeld) SqliteCommit.keep(turn, lease.board(), Dialect.name(stream), entries);
          return isHeld;
        });
  }
}
