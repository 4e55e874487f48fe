package slidersync.osc.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.text.Outcome;
import slidersync.text.Refusal;

class OscCodecTest {

  /** The first example of the specification of OSC 1.0. */
  @Test
  void messagesAreWrittenAsTheSpecificationShows() {
    assertThat(OscCodec.encode(OscMessage.of("/oscillator/4/frequency", 440f)))
        .isEqualTo(bytes("/oscillator/4/frequency\0,f\0\0C\u00dc\0\0"));
  }

  /** The second one. */
  @Test
  void argumentsAreReadAsTheSpecificationShows() {
    byte[] bytes =
        bytes(
            "/foo\0\0\0\0,iisff\0\0\0\0\u0003\u00e8\u00ff\u00ff\u00ff\u00ffhello\0\0\0"
                + "?\u009d\u00f3\u00b6@\u00b5\u00b2-");

    assertThat(OscCodec.decode(bytes))
        .isEqualTo(Outcome.accepted(OscMessage.of("/foo", 1000, -1, "hello", 1.234f, 5.678f)));
  }

  /** Desks are asked for a value so. */
  @Test
  void messagesWithoutTypeTagsHaveNoArguments() {
    assertThat(OscCodec.decode(bytes("/ch/01/mix/fader\0\0\0\0")))
        .isEqualTo(Outcome.accepted(OscMessage.of("/ch/01/mix/fader")));
  }

  @Test
  void bundlesKnowAllMessagesInTheirOrder() {
    OscMessage a = OscMessage.of("/a");
    OscMessage b = OscMessage.of("/b", 1);
    OscMessage c = OscMessage.of("/c", true);

    assertThat(OscBundle.of(List.of(a, OscBundle.of(List.of(b)), c)).messages())
        .containsExactly(a, b, c);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                                | at byte 0: expected a message or a bundle, but there is nothing
          /abc                              | at byte 0: expected text that ends with a 0
          /ab_,                             | at byte 0: expected a size that is a multiple of 4 bytes
          /ab_,i__                          | at byte 8: expected 4 bytes of a number
          /ab_,h__1234                      | at byte 8: expected 8 bytes of a number
          /ab_,i__12345678                  | at byte 12: expected the end of the message: it has no tags for more
          /ab_1234                          | at byte 4: expected text that ends with a 0
          /ab_123_                          | at byte 4: expected type tags that begin with a comma
          /a_x                              | at byte 4: expected zeros to the next multiple of 4 bytes
          abc_                              | at byte 0: expected an address that begins with / or #bundle
          /ab_,s__abcd                      | at byte 8: expected text that ends with a 0
          /ab_,q__                          | at byte 8: expected one of the type tags i f s b h d t T F N I r c m S [ ], got code 113
          /ab_,[__                          | at byte 8: expected a ] after each [ of the type tags
          /ab_,]__                          | at byte 8: expected a [ before each ] of the type tags
          /ab_,[[[[[[[[[__                  | at byte 16: expected at most 8 levels of lists of arguments
          /ab_,b_____9abcd                  | at byte 12: expected the size of a blob that fits into its message, got 57
          /ab_,b__9___abcd                  | at byte 12: expected the size of a blob that fits into its message, got 956301312
          #bundle_                          | at byte 8: expected 8 bytes of a number
          #bundle_12345678abcd              | at byte 20: expected the size of an element that fits into its bundle, got 1633837924
          #bundle_12345678____              | at byte 20: expected the size of an element that fits into its bundle, got 0
          """)
  void malformedPacketsAreRefusedWithWhatWasExpected(String packet, String message) {
    assertThat(refusal(bytes(packet.replace('_', '\0'))).message()).isEqualTo(message);
  }

  /** A datagram can hold more levels than a thread has stack. */
  @Test
  void bundlesNestEightLevelsDeepAtMost() {
    assertThat(OscCodec.decode(nested(8))).isInstanceOf(Outcome.Accepted.class);
    for (int levels : new int[] {9, 3_200}) {
      assertThat(refusal(nested(levels)).message())
          .contains("expected at most 8 levels of bundles");
    }
  }

  private static byte[] nested(int levels) {
    byte[] bytes = new byte[levels * 20 - 4];
    for (int level = 0; level < levels; level++) {
      byte[] head = Arrays.copyOf(bytes("#bundle\0"), 20);
      int inside = bytes.length - (level + 1) * 20;
      head[18] = (byte) (inside >> 8);
      head[19] = (byte) inside;
      System.arraycopy(head, 0, bytes, level * 20, Math.min(20, bytes.length - level * 20));
    }
    return bytes;
  }

  private static Refusal refusal(byte[] bytes) {
    assertThat(OscCodec.decode(bytes)).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected<OscPacket>) OscCodec.decode(bytes)).refusal();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void nothingIsMadeThatOscDoesNotKnow() {
    assertThatThrownBy(() -> OscMessage.of("dim")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OscMessage.of("/dim\0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OscMessage.of("/dim", (short) 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OscMessage.of("/dim", List.of("a\0b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void coloursAreThoseOfHtml() {
    assertThat(OscColor.of("#0a5fff").rgba()).isEqualTo(0x0a5fffff);
    assertThat(OscColor.of("#ffffff").rgba()).isEqualTo(-1);
    assertThat(new OscColor(0x0a5fff00).html()).isEqualTo("#0a5fff");
  }
}
