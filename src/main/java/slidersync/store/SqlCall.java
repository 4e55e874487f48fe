package slidersync.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A call on a connection. */
@FunctionalInterface
interface SqlCall<T> {
  T on(Connection connection) throws SQLException;
}
