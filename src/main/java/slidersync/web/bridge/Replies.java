package slidersync.web.bridge;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Refusals;
import slidersync.text.Refusal;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.Frame;
import slidersync.web.http.WebMeters;

/**
 * What a socket is told in answer to its own messages: replies of owners, and refusals as {@code
 * {"type": "err", "address"?, "failureCode", "failureType", "message", "reason", "control"?,
 * "details"?}}. It holds a bounded number of answers that the socket has not taken.
 */
final class Replies {

  /** Characters under way to a socket, beyond which it gets no more. */
  static final int MAX_UNREAD = 1 << 20;

  private final ClientSocket socket;
  private final Runnable onUnread;
  private final WebMeters meters;
  private int unread;

  /**
   * @param onUnread called instead of writing when the socket does not take its answers
   */
  Replies(ClientSocket socket, Runnable onUnread, WebMeters meters) {
    this.socket = socket;
    this.onUnread = onUnread;
    this.meters = meters;
  }

  void reply(String replyAddress, @Nullable Object body) {
    write(new JsonObject().put("type", "rec").put("address", replyAddress).put("body", body));
  }

  /** What the board has refused, or why it has not answered. */
  void failure(String replyAddress, Throwable failure) {
    boolean isOwners =
        failure instanceof ReplyException e && e.failureType() == ReplyFailure.RECIPIENT_FAILURE;
    if (!isOwners) meters.refused();
    write(frame(replyAddress, Refusals.of(failure)));
  }

  /** A refusal of the bridge itself. */
  void refuse(@Nullable String replyAddress, Refusal refusal) {
    meters.refused();
    write(frame(replyAddress, refusal));
  }

  private static JsonObject frame(@Nullable String replyAddress, Refusal refusal) {
    JsonObject frame = new JsonObject().put("type", "err");
    if (replyAddress != null) frame.put("address", replyAddress);
    return frame
        .put("failureCode", refusal.reason().code())
        .put("failureType", ReplyFailure.RECIPIENT_FAILURE.name())
        .put("message", refusal.message())
        .mergeIn(Refusals.data(refusal));
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
