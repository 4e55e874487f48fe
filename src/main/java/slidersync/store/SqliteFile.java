package slidersync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The path of a database, checked early: of a file that it cannot open SQLite does not say why. */
final class SqliteFile {

  private SqliteFile() {}

  /**
   * The path, in a folder that is created if it is missing.
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
    // Not tried by opening the file: to close it would end the locks of a store in this process.
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new StoreException("cannot write " + file + ": permission denied");
    }
  }
}
