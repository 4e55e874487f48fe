package slidersync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slidersync.text.Reason;

/** The description of the protocol says what the program does. */
class ProtocolDocumentationTest {

  private static final Pattern ROW = Pattern.compile("\\| (\\d{3}) \\| `([A-Z_]+)` \\|.*");

  @Test
  void everyReasonHasItsRowAndEveryRowItsReason() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/protocol.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.of(Reason.values()).map(reason -> reason.code() + " " + reason).toList());
  }
}
