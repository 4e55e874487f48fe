package slidersync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardFile;
import slidersync.cli.Settings;

/**
 * The boards that a node starts with: the built-in ones, or those of a file, and when an operator
 * has put them in, and where.
 */
final class BoardFiles {

  private BoardFiles() {}

  /**
   * Dates the boards of a file. The file of a node that is alone counts, however old it is; among
   * the files of a cluster's nodes the newest one counts.
   */
  static List<BoardDefinition> of(Settings settings) {
    if (settings.boards().isEmpty()) return BoardFile.builtIn();
    Path file = settings.boards().get().file();
    long at = settings.cluster().isEmpty() ? System.currentTimeMillis() : lastModifiedMillis(file);
    String by = name(file);
    return settings.boards().get().definitions().stream()
        .map(board -> dated(board, at, by))
        .toList();
  }

  private static BoardDefinition dated(BoardDefinition board, long at, String by) {
    BoardSource source = board.source();
    return source == null ? board : board.from(new BoardSource(source.text(), at, by));
  }

  private static long lastModifiedMillis(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** For people of all nodes, for example {@code boards.yaml on stage}. */
  static String name(Path file) {
    return file.getFileName() + " on " + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }
}
