package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import slidersync.web.WebOptions;
import slidersync.web.bridge.ClientLimits;

/** The description of the bridge has its limits. */
class TcpDocumentationTest {

  @Test
  void tableHasTheLimits() throws IOException {
    assertThat(Files.readString(Path.of("docs", "tcp.md")))
        .contains(written("%,d bytes of a message", FrameReader.MAX_BYTES))
        .contains(written("%,d connections, %,d from one", Admission.MOST, Admission.MOST_OF_ONE))
        .contains(
            written(
                "%,d messages a second, burst %,d; %,d unanswered",
                ClientLimits.RATE, ClientLimits.BURST, ClientLimits.MAX_UNANSWERED))
        .contains(written("%,d subscriptions of one", ClientLimits.MAX_SUBSCRIPTIONS))
        .contains(written("%,d s without anything", WebOptions.PATIENCE.toSeconds()));
  }

  private static String written(String text, Object... numbers) {
    return String.format(Locale.ROOT, text, numbers);
  }
}
