package slidersync.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** SQLite as the store of several processes on one machine. */
final class SqliteSharedTest extends SqlOpeningContract {

  private int files;

  @TempDir Path folder;

  @Override
  String newUrl() {
    return "jdbc:sqlite:" + folder.resolve("store" + ++files + ".db");
  }

  @Override
  void poison() throws SQLException {
    execute(
        "CREATE TRIGGER poison BEFORE UPDATE ON entry WHEN new.id = 'poison'"
            + " BEGIN SELECT RAISE(ABORT, 'poison'); END");
  }
}
