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

/** What SQLite and PostgreSQL do not do in the same words. */
interface Dialect {

  /** How to connect: every wait is bounded, and a broken connection is replaced. */
  HikariConfig pool();

  /** The store's clock as an SQL expression: whole milliseconds since 1970. */
  String now();

  /** Whether no other process can hold a lease, so that leases need not be waited for. */
  boolean exclusive();

  /**
   * Properties of a first connection that is waited for so long: a machine on which much starts at
   * once is slow.
   */
  Map<String, String> patience(int seconds);

  /** How long to try to open it again while failures pass. */
  Duration patience();

  /**
   * Whether it makes sense to open once more: another process is just creating the same store, or
   * the store has not answered in time.
   */
  boolean passes(SQLException failure);

  /**
   * To be run after each call, before its result is believed: throws a {@link StoreException} if
   * the call was not about the database that was open when this was asked for.
   */
  Runnable guard();

  /** A failure in one line for operators. */
  StoreException explain(SQLException failure);

  /**
   * Runs the work in one transaction, after all others that run work by this method. When it
   * throws, the connection is to be closed.
   */
  <T> T inTurn(Connection connection, SqlCall<T> work) throws SQLException;

  /**
   * Sets the revision of a stream of the lease's board and its values, all or nothing.
   *
   * @param entries the new values by id, null for one that is gone
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

  /** What the rows of a stream are marked with. */
  static String name(StreamId stream) {
    return stream.name().toLowerCase(Locale.ROOT);
  }

  /** The column of a board's row with the revision of a stream. */
  static String column(StreamId stream) {
    return switch (stream) {
      case CONTROLS -> "revision";
      case PEOPLE -> "people";
      case MESSAGES -> "messages";
    };
  }
}
