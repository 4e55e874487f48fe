package slidersync.web.bridge;

import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Refusals;
import slidersync.text.Refusal;

/**
 * Refusals as clients get them: {@code {"type": "err", "body"?, "address"?, "failureCode",
 * "failureType", "message", "reason", "control"?, "details"?}}.
 */
public final class ErrFrame {

  private ErrFrame() {}

  /** Tells of a refusal in the bridge's own name, which answers no message. */
  public static JsonObject of(Refusal refusal) {
    return of(null, ReplyFailure.RECIPIENT_FAILURE, refusal);
  }

  static JsonObject of(@Nullable String replyAddress, ReplyFailure type, Refusal refusal) {
    JsonObject frame = new JsonObject().put("type", "err");
    if (replyAddress != null) frame.put("address", replyAddress);
    return frame
        .put("failureCode", refusal.reason().code())
        .put("failureType", type.name())
        .put("message", refusal.message())
        .mergeIn(Refusals.data(refusal));
  }
}
