package slidersync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The file of an SQLite store, and copies of it, as long as nobody has it open. */
public final class StoreFile {

  private final Path file;
  private final Path copies;
  private int number;

  /**
   * A file that need not exist yet.
   *
   * @param copies a folder of its own
   */
  public StoreFile(Path file, Path copies) {
    this.file = file;
    this.copies = copies;
  }

  public String url() {
    return "jdbc:sqlite:" + file;
  }

  /** Keeps a copy of the file as it is; its number. */
  public int copy() {
    Path folder = copies.resolve("copy" + ++number);
    for (Path part : parts(file)) copy(part, folder.resolve(part.getFileName()));
    return number;
  }

  /** Puts that copy in the place of the file. */
  public void restore(int copy) {
    delete();
    Path name = file.getFileName();
    for (Path part : parts(copies.resolve("copy" + copy).resolve(name))) {
      copy(part, file.resolveSibling(part.getFileName()));
    }
  }

  public void delete() {
    try {
      for (Path part : parts(file)) Files.delete(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file, and what SQLite may keep beside it. */
  private static List<Path> parts(Path file) {
    return Stream.of("", "-wal", "-shm")
        .map(suffix -> file.resolveSibling(file.getFileName() + suffix))
        .filter(Files::exists)
        .toList();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
