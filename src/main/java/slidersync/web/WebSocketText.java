package slidersync.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** The bytes of a WebSocket message as a server sends it: so it is encoded once for all sockets. */
final class WebSocketText {

  /** A longer message goes in several frames: there are clients that take no long ones. */
  static final int MAX_FRAME = 16 * 1024;

  private static final int TEXT = 0x01;
  private static final int LAST = 0x80;

  /** Up to here one byte tells the length. */
  private static final int SHORT = 125;

  private static final int TWO_BYTES_OF_LENGTH = 126;

  private WebSocketText() {}

  /**
   * @param text in ASCII
   */
  static byte[] encode(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 4);
    int at = 0;
    do {
      int length = Math.min(MAX_FRAME, bytes.length - at);
      out.write((at == 0 ? TEXT : 0) | (at + length == bytes.length ? LAST : 0));
      if (length <= SHORT) {
        out.write(length);
      } else {
        out.write(TWO_BYTES_OF_LENGTH);
        out.write(length >> 8);
        out.write(length);
      }
      out.write(bytes, at, length);
      at += length;
    } while (at < bytes.length);
    return out.toByteArray();
  }
}
