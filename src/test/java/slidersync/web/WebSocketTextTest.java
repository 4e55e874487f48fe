package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WebSocketTextTest {

  @Test
  void shortTextIsOneFrameWithOneByteOfLength() {
    assertThat(WebSocketText.encode("h")).containsExactly(0x81, 1, 'h');
    assertThat(WebSocketText.encode("x".repeat(125))).hasSize(127).startsWith(0x81, 125);
  }

  @Test
  void longerTextHasTwoBytesOfLength() {
    assertThat(WebSocketText.encode("x".repeat(300))).hasSize(304).startsWith(0x81, 126, 1, 44);
  }

  @Test
  void textThatIsTooLongForOneFrameGoesOnInOthers() {
    byte[] bytes = WebSocketText.encode("x".repeat(WebSocketText.MAX_FRAME + 2));

    assertThat(bytes).startsWith(0x01, 126, 0x40, 0);
    assertThat(Arrays.copyOfRange(bytes, WebSocketText.MAX_FRAME + 4, bytes.length))
        .containsExactly(0x80, 2, 'x', 'x');
  }
}
