package slidersync.store;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library of SQLite, which is in the jar and has to be a file to be loaded. Left to
 * itself the driver compares its copy with the jar, one byte after the other, which is a twelfth of
 * what a start costs, and leaves the copy behind for ever when the process is killed.
 */
final class SqliteLibrary {

  /** The driver's property for the folder of a library, where it looks first. */
  private static final String FOLDER = "org.sqlite.lib.path";

  /** The driver's property for where copies are made, if not where all temporary files are. */
  private static final String COPIES = "org.sqlite.tmpdir";

  private SqliteLibrary() {}

  /**
   * Loads it, unless that is done, or an operator says where it is. Windows keeps a library while
   * it is in use: there the driver makes the copy, and removes it at its next start.
   *
   * @throws StoreException when it cannot be loaded where temporary files are
   */
  static synchronized void load() {
    if (System.getProperty(FOLDER) != null || File.separatorChar == '\\') return;
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    String copies = System.getProperty(COPIES, System.getProperty("java.io.tmpdir"));
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      // Without one for this kind of machine, the driver looks for a library of the system.
      if (library != null) load(library, Path.of(copies), name);
    } catch (Exception | UnsatisfiedLinkError e) {
      String problem =
          e.toString().lines().findFirst().orElse("").replaceFirst("^.*LinkError: (?:\\S+: )*", "");
      throw new StoreException(
          ("cannot load SQLite's native library in %s (%s): expected a folder from which programs"
                  + " can be loaded; -Djava.io.tmpdir=DIR names one")
              .formatted(copies, problem),
          e);
    }
  }

  private static void load(InputStream library, Path copies, String name) throws Exception {
    Path folder = Files.createTempDirectory(copies, "slider-sync-").toAbsolutePath();
    Path copy = folder.resolve(name);
    try {
      Files.copy(library, copy);
      System.load(copy.toString());
      System.setProperty(FOLDER, folder.toString());
      SQLiteJDBCLoader.initialize();
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
    }
  }
}
