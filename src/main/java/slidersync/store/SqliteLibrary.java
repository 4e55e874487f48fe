package slidersync.store;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library of SQLite, which is in the jar and has to be a file to be loaded. Left to
 * itself the driver compares its copy with the jar, one byte after the other, which is a twelfth of
 * what a start costs, and leaves the copy behind for ever when the process is killed.
 */
final class SqliteLibrary {

  /** Where the driver looks first. */
  private static final String FOLDER = "org.sqlite.lib.path";

  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

  private SqliteLibrary() {}

  /**
   * Loads it, unless that is done, or an operator says where it is. Windows keeps a library while
   * it is in use: there the driver makes the copy, and removes it at its next start.
   */
  static synchronized void load() {
    if (System.getProperty(FOLDER) != null || File.separatorChar == '\\') return;
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library != null) load(library, name);
    } catch (Exception e) {
      // Then the driver tries its own ways, and says so if none of them leads to a library.
      LOG.debug("SQLite's native library is not loaded from a copy", e);
    }
  }

  private static void load(InputStream library, String name) throws Exception {
    Path folder = Files.createTempDirectory("slider-sync-");
    Path copy = folder.resolve(name);
    try {
      Files.copy(library, copy);
      System.setProperty(FOLDER, folder.toString());
      SQLiteJDBCLoader.initialize();
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
    }
  }
}
