package slidersync.web.feed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Text as the bytes of one WebSocket frame from a server (RFC 6455, section 5.2): final, not
 * masked. The bytes are made once and written to any number of sockets.
 */
public final class TextFrame {

  private static final int FINAL_TEXT = 0x81;
  private static final int TWO_BYTES_OF_LENGTH = 126;
  private static final int EIGHT_BYTES_OF_LENGTH = 127;
  private static final int LONGEST_HEADER = 10;

  private final ByteBuf bytes;

  public TextFrame(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocateDirect(LONGEST_HEADER + payload.length);
    frame.put((byte) FINAL_TEXT);
    putLength(frame, payload.length);
    frame.put(payload).flip();
    // Nobody counts who holds it: the garbage collector frees it after the last one.
    bytes = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(frame));
  }

  private static void putLength(ByteBuffer frame, int length) {
    if (length < TWO_BYTES_OF_LENGTH) {
      frame.put((byte) length);
    } else if (length < 1 << Short.SIZE) {
      frame.put((byte) TWO_BYTES_OF_LENGTH).putShort((short) length);
    } else {
      frame.put((byte) EIGHT_BYTES_OF_LENGTH).putLong(length);
    }
  }

  /** The frame, to be written to one socket. */
  public ByteBuf bytes() {
    return bytes.duplicate();
  }
}
