package slidersync.bus;

import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Encodes and decodes refusals. A refused command fails with a {@link ReplyException}: its failure
 * code is {@link Reason#code}, its message has two lines. The first is the sentence for people, the
 * second a JSON object {@code {"reason": name, "control"?: id, "details"?: {...}}}. Both are plain
 * text, so every node of a cluster and every other program on the bus can read them without a
 * codec.
 *
 * <p>For example:
 *
 * <pre>{@code
 * vertx.eventBus().request(Addresses.set("main"), change).onFailure(failure -> {
 *   Refusal refusal = Refusals.of(failure);
 *   if (refusal.reason() == Reason.HELD) wait(refusal.details().get("participant"));
 *   else log.warn(refusal.message());
 * });
 * }</pre>
 */
public final class Refusals {

  private static final String REASON = "reason";
  private static final String CONTROL = "control";
  private static final String DETAILS = "details";

  /**
   * How Vert.x begins to tell of a command that reached a consumer while it was unregistered, which
   * it fails like one that was not answered in time. {@code RefusalsTest} knows if it changes.
   */
  private static final String DISCARDED = "Discarded the request.";

  private Refusals() {}

  /**
   * Tells why a request failed: the owner's refusal, {@code UNAVAILABLE} if there is no owner or it
   * was just going, or {@code UNCONFIRMED} if it did not answer.
   *
   * @param failure of a request to one of the {@link Addresses}, or of a {@link BoardClient}
   */
  public static Refusal of(Throwable failure) {
    if (failure instanceof RefusedException refused) return refused.refusal();
    if (!(failure instanceof ReplyException reply)) return unconfirmed();
    return switch (reply.failureType()) {
      case RECIPIENT_FAILURE -> decode(reply);
      case NO_HANDLERS -> unavailable();
      case TIMEOUT -> wasDiscarded(reply) ? unavailable() : unconfirmed();
      default -> unconfirmed();
    };
  }

  private static boolean wasDiscarded(ReplyException reply) {
    return String.valueOf(reply.getMessage()).startsWith(DISCARDED);
  }

  private static Refusal unavailable() {
    return Refusal.of(Reason.UNAVAILABLE, "the board does not answer just now; try again");
  }

  private static Refusal unconfirmed() {
    return Refusal.of(
        Reason.UNCONFIRMED, "the board has not answered; whether it was done is not known");
  }

  private static Refusal decode(ReplyException reply) {
    String[] lines = String.valueOf(reply.getMessage()).split("\n", 2);
    JsonObject data = lines.length < 2 ? new JsonObject() : data(lines[1]);
    Optional<Reason> named =
        data.getValue(REASON) instanceof String name ? Reason.of(name) : Optional.empty();
    Reason reason = named.or(() -> Reason.of(reply.failureCode())).orElse(Reason.UNCONFIRMED);
    String control = data.getValue(CONTROL) instanceof String id ? id : null;
    return new Refusal(reason, lines[0], control, details(data));
  }

  private static JsonObject data(String line) {
    try {
      return new JsonObject(line);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }

  private static Map<String, Object> details(JsonObject data) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (data.getValue(DETAILS) instanceof JsonObject json) {
      json.forEach(
          detail -> {
            if (detail.getValue() != null) details.put(detail.getKey(), detail.getValue());
          });
    }
    return details;
  }

  /** Replies to a command with a refusal; see {@link #of(Throwable)}. */
  public static void answer(Message<?> message, Refusal refusal) {
    message.fail(refusal.reason().code(), text(refusal));
  }

  /** Replies to a command with a refusal that needs no details. */
  public static void answer(Message<?> message, Reason reason, String why) {
    answer(message, Refusal.of(reason, why));
  }

  private static String text(Refusal refusal) {
    return refusal.message().replaceAll("\\R", " ") + "\n" + data(refusal).encode();
  }

  /** Encodes all but the sentence: {@code {"reason": name, "control"?: id, "details"?: {...}}}. */
  public static JsonObject data(Refusal refusal) {
    JsonObject json = new JsonObject().put(REASON, refusal.reason().name());
    if (refusal.control() != null) json.put(CONTROL, refusal.control());
    if (!refusal.details().isEmpty()) {
      json.put(DETAILS, new JsonObject(new LinkedHashMap<>(refusal.details())));
    }
    return json;
  }
}
