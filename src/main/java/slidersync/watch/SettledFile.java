package slidersync.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that others write, in its place or by putting another one there. It counts as changed when
 * two looks in a row have seen the same: in between it may be half written, or not there.
 */
final class SettledFile {

  private final Path path;
  private Optional<State> seen = Optional.empty();
  private Optional<State> taken = Optional.empty();

  private record State(String attributes) {}

  SettledFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Whether it has changed since the last time that this was true, the first time included. */
  boolean hasChanged() {
    Optional<State> now = Optional.of(look());
    boolean isSettled = now.equals(seen);
    seen = now;
    if (!isSettled || now.equals(taken)) return false;
    taken = now;
    return true;
  }

  private State look() {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(file.lastModifiedTime() + " " + file.size() + " " + file.fileKey());
    } catch (IOException e) {
      return new State("missing");
    }
  }
}
