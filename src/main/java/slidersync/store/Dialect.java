package slidersync.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import slidersync.board.Versioned;
import slidersync.store.Store.Lease;

/** What SQLite and PostgreSQL do not do in the same words. */
interface Dialect {

  /** How to connect: every wait is bounded, and a broken connection is replaced. */
  HikariConfig pool();

  /** The store's clock as an SQL expression: whole milliseconds since 1970. */
  String now();

  /** Whether no other process can hold a lease, so that leases need not be waited for. */
  boolean exclusive();

  /** Whether it makes sense to open once more: another process is just creating the same store. */
  boolean passes(SQLException failure);

  /** A failure in one line for operators. */
  StoreException explain(SQLException failure);

  /**
   * Runs the work in one transaction, after all others that run work by this method. When it
   * throws, the connection is to be closed.
   */
  <T> T inTurn(Connection connection, SqlCall<T> work) throws SQLException;

  /**
   * Sets the revision of the lease's board and the values, all or nothing.
   *
   * @param entries the new values by control id, as JSON text
   * @return false, having done nothing, if the lease is over or the board is not at {@code from}
   */
  boolean commit(
      Connection connection, Lease lease, long from, long revision, Map<String, Versioned> entries)
      throws SQLException;
}
