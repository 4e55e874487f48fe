package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import slidersync.web.WebOptions;
import slidersync.web.bridge.ClientLimits;

/** The description of the bridge has its limits. */
class TcpDocumentationTest {

  @Test
  void tableHasTheLimits() throws IOException {
    assertThat(Files.readString(Path.of("docs", "tcp.md")))
        .contains("%,d bytes of a message".formatted(FrameReader.MAX_BYTES))
        .contains(
            "%,d connections, %,d from one address"
                .formatted(Admission.MOST, Admission.MOST_OF_ONE))
        .contains(
            "%,d messages a second, burst %,d; %,d unanswered"
                .formatted(ClientLimits.RATE, ClientLimits.BURST, ClientLimits.MAX_UNANSWERED))
        .contains("%,d subscriptions of one connection".formatted(ClientLimits.MAX_SUBSCRIPTIONS))
        .contains("%d s without anything to write".formatted(WebOptions.PATIENCE.toSeconds()));
  }
}
