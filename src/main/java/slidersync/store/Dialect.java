package slidersync.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** The differences between SQLite and PostgreSQL. */
interface Dialect {

  /** Configures the pool: every wait is bounded, and a broken connection is replaced. */
  HikariConfig pool();

  /** The store's clock as an SQL expression: whole milliseconds since 1970. */
  String now();

  /** Whether no other process can hold a lease, so that a claim need not wait. */
  boolean isExclusive();

  /**
   * Properties that let the first connection take so long: a machine on which much starts at once
   * is slow.
   */
  Map<String, String> patience(int seconds);

  /** How long to try again to open a store after failures that {@linkplain #passes pass}. */
  Duration patience();

  /**
   * Whether opening once more may succeed: another process is just creating the same store, or the
   * store has not answered in time.
   */
  boolean passes(SQLException failure);

  /**
   * Makes the check to run after each call: it throws a {@link StoreException} if the call was not
   * about the database that is open now, so that its result means nothing.
   */
  Runnable guard();

  /** Explains a failure in one line for operators. */
  StoreException explain(SQLException failure);

  /**
   * Runs the work in one transaction; transactions of this method take turns. When it throws, the
   * connection is to be closed.
   */
  <T> T inTurn(Connection connection, SqlCall<T> work) throws SQLException;

  /**
   * Sets the revision of a stream of the lease's board and its values, all or nothing.
   *
   * @param entries the new values by id, null for one that was removed
   * @return false, having done nothing, if the lease is over or the stream is not at {@code from}
   */
  boolean commit(
      Connection connection,
      Lease lease,
      StreamId stream,
      long from,
      long revision,
      Map<String, Entry> entries)
      throws SQLException;

  /** The mark of a stream's rows. */
  static String name(StreamId stream) {
    return stream.name().toLowerCase(Locale.ROOT);
  }

  /** The column of a board's row with the revision of a stream. */
  static String column(StreamId stream) {
    return switch (stream) {
      case CONTROLS -> "revision";
      case PEOPLE -> "people";
      case MESSAGES -> "messages";
      case DEFINITION -> "definition";
    };
  }
}
