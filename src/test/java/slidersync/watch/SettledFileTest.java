package slidersync.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledFileTest {

  @TempDir private Path folder;
  private Path path = Path.of("");
  private SettledFile file = new SettledFile(path);

  @BeforeEach
  void write() throws IOException {
    path = folder.resolve("boards.yaml");
    Files.writeString(path, "one");
    file = new SettledFile(path);
  }

  private List<Boolean> looks(int times) {
    return Stream.generate(file::hasChanged).limit(times).toList();
  }

  @Test
  void countsOnceWhenItIsThere() {
    assertThat(looks(4)).containsExactly(false, true, false, false);
  }

  @Test
  void countsWhenItWasOverwritten() throws IOException {
    looks(3);
    Files.writeString(path, "other");

    assertThat(looks(4)).containsExactly(false, true, false, false);
  }

  @Test
  void countsWhenAnotherFileOfTheSameSizeAndTimeHasTakenItsPlace() throws IOException {
    looks(3);
    FileTime time = Files.getLastModifiedTime(path);
    Path draft = Files.writeString(folder.resolve("draft"), "two");
    Files.setLastModifiedTime(draft, time);
    Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);

    assertThat(looks(3)).containsExactly(false, true, false);
  }

  @Test
  void doesNotCountWhileItIsBeingWritten() throws IOException {
    looks(3);
    for (int i = 1; i <= 5; i++) {
      Files.writeString(path, "x".repeat(10 * i));
      assertThat(file.hasChanged()).isFalse();
    }

    assertThat(looks(2)).containsExactly(true, false);
  }

  @Test
  void doesNotCountWhileAnEditorHasTakenItAwayForAMoment() throws IOException {
    looks(3);
    Files.delete(path);
    assertThat(file.hasChanged()).isFalse();
    Files.writeString(path, "again");

    assertThat(looks(3)).containsExactly(false, true, false);
  }

  @Test
  void countsWhenItIsGone() throws IOException {
    looks(3);
    Files.delete(path);

    assertThat(looks(3)).containsExactly(false, true, false);
  }
}
