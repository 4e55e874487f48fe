package slidersync.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the tables by numbered scripts: {@code schema-1.sql} makes the first version, each further
 * script the next. A released script never changes.
 */
final class Schema {

  /** The version that this program works with: the number of the last script. */
  static final int VERSION = 5;

  private Schema() {}

  /**
   * Brings the tables from any older version to {@link #VERSION}; processes that start together
   * take turns.
   *
   * @throws StoreException when they are newer
   */
  static void migrate(Connection connection, Dialect dialect) throws SQLException {
    dialect.inTurn(connection, Schema::migrate);
  }

  private static int migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > VERSION) {
        throw new StoreException(
            "the store is of schema version %d, made by a newer slider-sync; this one knows %d"
                .formatted(version, VERSION));
      }
      while (version < VERSION) run(statement, ++version);
      return version;
    }
  }

  private static int version(Statement statement) throws SQLException {
    statement.executeUpdate("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    try (ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static void run(Statement statement, int version) throws SQLException {
    for (String command : script(version).split(";\\s*\n", -1)) {
      if (!command.isBlank()) statement.executeUpdate(command);
    }
    statement.executeUpdate("INSERT INTO schema_version (version) VALUES (" + version + ")");
  }

  private static String script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream script = Schema.class.getResourceAsStream(name)) {
      if (script == null) throw new IOException("missing in the program: " + name);
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
