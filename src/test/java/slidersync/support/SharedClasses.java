package slidersync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The classes of the jar as a JVM has them in its memory, in a file beside the jar. A process that
 * maps it has half of the work to start. The first process after a build waits until it is made.
 */
final class SharedClasses {

  private static final Duration END = Duration.ofSeconds(60);

  private SharedClasses() {}

  /**
   * The option of Java by which a process uses them; none while another process makes them.
   *
   * @param java the beginning of the process's command: a JVM with other options may not be able to
   */
  static synchronized List<String> option(Path jar, List<String> java) {
    Path archive = jar.resolveSibling(jar.getFileName() + ".jsa");
    try {
      if (!isNewer(archive, jar)) make(archive, jar, java);
      return isNewer(archive, jar) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNewer(Path archive, Path jar) throws IOException {
    return Files.exists(archive)
        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
  }

  private static void make(Path archive, Path jar, List<String> java) throws IOException {
    Path folder = Files.createDirectories(jar.resolveSibling("shared-classes"));
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock turn = file.tryLock()) {
      if (turn == null || isNewer(archive, jar)) return;
      Path made = folder.resolve("made.jsa");
      // A node of a cluster has all classes that another one has, and more.
      List<String> command = new ArrayList<>(java);
      command.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-jar", jar.toString()));
      command.addAll(List.of("--port=0", "--cluster"));
      command.add("--cluster-port=" + JarProcess.freePort());
      try (JarProcess node = JarProcess.begin(command, folder, Map.of())) {
        node.awaitReady();
        node.terminate();
        node.exitCode(END);
      }
      Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
