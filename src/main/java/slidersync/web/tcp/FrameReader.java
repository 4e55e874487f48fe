package slidersync.web.tcp;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Takes messages out of a stream of bytes: each has its length before it, as an int32 in network
 * byte order. A length that cannot be is the end, since nobody knows where the next one begins.
 */
final class FrameReader implements Handler<Buffer> {

  /** The longest message, in bytes. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int LENGTH_BYTES = 4;

  private final Consumer<String> onMessage;
  private final IntConsumer onWrongLength;
  private final RecordParser parser = RecordParser.newFixed(LENGTH_BYTES, this::take);
  private boolean isLength = true;
  private boolean isBroken;

  /**
   * @param onMessage takes the text of each message
   * @param onWrongLength takes the length that ends it
   */
  FrameReader(Consumer<String> onMessage, IntConsumer onWrongLength) {
    this.onMessage = onMessage;
    this.onWrongLength = onWrongLength;
  }

  @Override
  public void handle(Buffer bytes) {
    if (!isBroken) parser.handle(bytes);
  }

  private void take(Buffer bytes) {
    if (isBroken) return;
    if (isLength) {
      expect(bytes.getInt(0));
    } else {
      isLength = true;
      parser.fixedSizeMode(LENGTH_BYTES);
      onMessage.accept(bytes.toString());
    }
  }

  private void expect(int length) {
    if (length < 1 || length > MAX_BYTES) {
      isBroken = true;
      onWrongLength.accept(length);
    } else {
      isLength = false;
      parser.fixedSizeMode(length);
    }
  }
}
