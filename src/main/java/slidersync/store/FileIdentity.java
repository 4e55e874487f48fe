package slidersync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that a path led to at a time. If it is deleted or replaced later, processes that have it
 * open can still write it, but nobody finds it again.
 */
final class FileIdentity {

  private final Path path;
  private final @Nullable Object key;

  /**
   * @throws StoreException when there is no file
   */
  FileIdentity(Path path) {
    this.path = path;
    key = key(path);
  }

  /**
   * Checks that the path still leads to that file.
   *
   * @throws StoreException when it does not
   */
  void check() {
    if (!Objects.equals(key(path), key)) {
      throw lost(path, "another file has taken its place", null);
    }
  }

  /** Null on systems that do not tell files apart. */
  private static @Nullable Object key(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      throw lost(path, "it was deleted or moved", e);
    }
  }

  private static StoreException lost(Path path, String how, @Nullable IOException cause) {
    String what = "cannot write %s: %s while it was in use; put it back, or restart slider-sync";
    return new StoreException(what.formatted(path, how), cause);
  }
}
