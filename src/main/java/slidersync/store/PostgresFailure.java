package slidersync.store;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Explains failures of PostgreSQL and of the network. */
final class PostgresFailure {

  private static final String UNABLE_TO_CONNECT = "08001";

  /** The server is starting; a lock took too long; the statement took too long. */
  private static final Set<String> PASSING = Set.of("57P03", "55P03", "57014");

  private PostgresFailure() {}

  /** Whether the server was only too slow. */
  static boolean passes(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        || failure.getCause() instanceof SocketTimeoutException
        || PASSING.contains(failure.getSQLState())
        || isLate(failure);
  }

  /** The driver names no cause when it gave up; when somebody refused it, it names who. */
  private static boolean isLate(SQLException failure) {
    return UNABLE_TO_CONNECT.equals(failure.getSQLState()) && failure.getCause() == null;
  }

  /** The reason in one line for operators. */
  static String reason(SQLException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UnknownHostException) return "there is no such host";
    String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    String said = line.replaceFirst("^[A-Z]+: +", "");
    return cause instanceof IOException ? said + " (" + cause.getMessage() + ")" : said;
  }
}
