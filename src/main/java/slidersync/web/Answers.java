package slidersync.web;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.board.Reason;

/**
 * What a socket is told in answer to its own messages: replies of owners, and refusals as {@code
 * {"type": "err", "address"?, "failureCode", "failureType", "message"}}. It holds a bounded number
 * of answers that the socket has not taken.
 */
final class Answers {

  /** Characters under way to a socket, beyond which it gets no more. */
  static final int MAX_UNREAD = 1 << 20;

  private final BrowserSocket socket;
  private final Runnable onUnread;
  private final WebMeters meters;
  private int unread;

  /**
   * @param onUnread called instead of writing when the socket does not take its answers
   */
  Answers(BrowserSocket socket, Runnable onUnread, WebMeters meters) {
    this.socket = socket;
    this.onUnread = onUnread;
    this.meters = meters;
  }

  void reply(String replyAddress, @Nullable Object body) {
    write(new JsonObject().put("type", "rec").put("address", replyAddress).put("body", body));
  }

  /** An owner's own refusal is passed on; to a browser it does not matter why there is none. */
  void failure(String replyAddress, Throwable failure) {
    if (failure instanceof ReplyException e && e.failureType() == ReplyFailure.RECIPIENT_FAILURE) {
      write(refusal(replyAddress, e.failureCode(), String.valueOf(e.getMessage())));
    } else {
      refuse(replyAddress, Reason.UNAVAILABLE, "the board does not answer just now; try again");
    }
  }

  /** A refusal of the bridge itself. */
  void refuse(@Nullable String replyAddress, Reason reason, String why) {
    meters.refused();
    write(refusal(replyAddress, reason.code(), why));
  }

  private static JsonObject refusal(@Nullable String replyAddress, int code, String why) {
    JsonObject frame = new JsonObject().put("type", "err");
    if (replyAddress != null) frame.put("address", replyAddress);
    return frame
        .put("failureCode", code)
        .put("failureType", ReplyFailure.RECIPIENT_FAILURE.name())
        .put("message", why);
  }

  private void write(JsonObject envelope) {
    if (unread > MAX_UNREAD) {
      onUnread.run();
      return;
    }
    Frame frame = new Frame(envelope);
    unread += frame.length();
    socket.write(frame).onComplete(written -> unread -= frame.length());
  }
}
