package slidersync.web.feed;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import java.time.Duration;

/**
 * Why a WebSocket is closed, so that a program can tell what it did wrong. Other transports have no
 * word for it.
 *
 * @param code as in RFC 6455
 * @param reason at most 123 bytes, for people
 */
public record CloseStatus(short code, String reason) {

  /** How long the goodbye that says it waits for a peer that reads slowly. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int PROTOCOL_ERROR = 1002;
  private static final int POLICY = 1008;
  private static final int TOO_BIG = 1009;

  private CloseStatus(int code, String reason) {
    this((short) code, reason);
  }

  /** It did what is not allowed. */
  public static CloseStatus against(String rule) {
    return new CloseStatus(POLICY, rule);
  }

  /**
   * What it sent could not be read.
   *
   * @param maxBytes the longest message that is taken
   */
  public static CloseStatus of(Throwable failure, int maxBytes) {
    // Vert.x has no type of its own for a message of many frames that grows too long.
    int code = failure instanceof IllegalStateException ? TOO_BIG : PROTOCOL_ERROR;
    if (failure instanceof CorruptedWebSocketFrameException corrupt) {
      code = corrupt.closeStatus().code();
    }
    return code == TOO_BIG
        ? new CloseStatus(TOO_BIG, "expected at most " + maxBytes + " bytes")
        : new CloseStatus(code, "expected frames as in RFC 6455");
  }
}
