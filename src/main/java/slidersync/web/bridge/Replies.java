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
 * Answers the messages of a socket: by replies of owners, and by refusals ({@link ErrFrame}). It
 * holds a bounded number of answers that the socket has not taken.
 */
final class Replies {

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

  void pong() {
    write(new JsonObject().put("type", "pong"));
  }

  /** Tells what the board has refused, or why it has not answered. */
  void failure(String replyAddress, Throwable failure) {
    ReplyFailure type =
        failure instanceof ReplyException e ? e.failureType() : ReplyFailure.RECIPIENT_FAILURE;
    if (type != ReplyFailure.RECIPIENT_FAILURE) meters.refused();
    write(ErrFrame.of(replyAddress, type, Refusals.of(failure)));
  }

  /**
   * Refuses in the bridge's own name.
   *
   * @param error what Vert.x's own bridge says instead of the refusal; null if it says nothing
   */
  void refuse(@Nullable String replyAddress, @Nullable String error, Refusal refusal) {
    meters.refused();
    JsonObject frame = ErrFrame.of(replyAddress, ReplyFailure.RECIPIENT_FAILURE, refusal);
    if (error != null) frame.put("body", error);
    write(frame);
  }

  private void write(JsonObject envelope) {
    if (unread > ClientLimits.MAX_UNREAD) {
      onUnread.run();
      return;
    }
    Frame frame = new Frame(envelope);
    unread += frame.length();
    socket.write(frame).onComplete(written -> unread -= frame.length());
  }
}
