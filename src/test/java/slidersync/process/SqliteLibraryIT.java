package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.JarProcess;

/** Where the native library of SQLite goes; a process loads it once. */
class SqliteLibraryIT {

  @TempDir private Path folder;

  private JarProcess withCopiesIn(Path copies) {
    String option = "-Dorg.sqlite.tmpdir=" + copies;
    return JarProcess.launch(folder, Map.of("JDK_JAVA_OPTIONS", option), "--port", "0");
  }

  @Test
  void copyIsGoneWhileTheProcessRuns() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("copies"));
    try (JarProcess jar = withCopiesIn(copies)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> !jar.out().isEmpty());

      assertThat(folder.resolve("data/slider-sync.db")).exists();
      assertThat(copies).isEmptyDirectory();
    }
  }

  @Test
  void folderThatTakesNoCopyIsOneClearLine() throws IOException {
    Path copies = Files.createFile(folder.resolve("copies"));
    try (JarProcess jar = withCopiesIn(copies)) {
      assertThat(jar.exitCode(Duration.ofMinutes(1))).isEqualTo(1);
      assertThat(jar.err())
          .filteredOn(line -> !line.contains("JDK_JAVA_OPTIONS"))
          .singleElement()
          .asString()
          .startsWith("slider-sync: cannot load SQLite's native library in " + copies + " (")
          .endsWith("from which programs can be loaded; -Djava.io.tmpdir=DIR names one");
    }
  }
}
