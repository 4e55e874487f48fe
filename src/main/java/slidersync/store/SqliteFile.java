package slidersync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Checks the path of a database early, since SQLite does not say why it cannot open a file. */
final class SqliteFile {

  private SqliteFile() {}

  /**
   * Checks the path, and creates its folder if it is missing.
   *
   * @throws StoreException when no file can be written there
   */
  static Path prepare(String path) {
    try {
      Path file = Path.of(path);
      prepare(file);
      return file;
    } catch (InvalidPathException e) {
      throw new StoreException("cannot write " + path + ": not a path on this machine", e);
    }
  }

  private static void prepare(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new StoreException("cannot write " + file + ": it is a folder");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + ": cannot create the folder " + folder, e);
    }
    // Opening the file would be no harmless test: closing it ends the locks of this process.
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new StoreException("cannot write " + file + ": permission denied");
    }
  }
}
