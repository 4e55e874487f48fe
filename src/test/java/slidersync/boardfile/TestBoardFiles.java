package slidersync.boardfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Makes board files. */
abstract class TestBoardFiles {

  @TempDir Path folder;

  static String control(String definition) {
    return "boards:\n  main:\n    controls:\n      " + definition + "\n";
  }

  static String many(int count) {
    return control(
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "c" + i + ": {type: toggle}")
            .collect(Collectors.joining("\n      ")));
  }

  Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("boards.yaml"), yaml, StandardCharsets.UTF_8);
  }
}
