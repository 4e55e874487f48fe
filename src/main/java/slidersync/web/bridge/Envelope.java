package slidersync.web.bridge;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;

/**
 * What a browser sends over the bridge: {@code {"type", "address", "headers"?, "body"?,
 * "replyAddress"?}}. Headers are checked and dropped: nothing here reads them, and what is not
 * there cannot be forged.
 */
sealed interface Envelope {

  /**
   * A command for a board's owner.
   *
   * @param replyAddress where the browser waits for the answer; null if it does not
   */
  record Send(String address, JsonObject body, @Nullable String replyAddress) implements Envelope {}

  record Register(String address) implements Envelope {}

  record Unregister(String address) implements Envelope {}

  /** Keeps some proxies from closing the connection. */
  record Ping() implements Envelope {}

  /** As long as the UUIDs that vertx-eventbus.js makes. */
  Pattern REPLY_ADDRESS = Pattern.compile("[A-Za-z0-9-]{1,36}");

  Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  static Outcome<Envelope> parse(JsonObject json) {
    if (!(json.getValue("type") instanceof String type)) {
      return malformed("\"type\" to be text", json.getValue("type"));
    }
    if (type.equals("ping")) return Outcome.accepted(new Ping());
    if (!(json.getValue("address") instanceof String address)) {
      return malformed("\"address\" to be text", json.getValue("address"));
    }
    Object replyAddress = json.getValue("replyAddress");
    if (replyAddress != null && replyAddress(json) == null) {
      return malformed("\"replyAddress\" to be 1 to 36 letters, digits and hyphens", replyAddress);
    }
    return headers(json.getValue("headers")).then(fine -> of(type, address, json));
  }

  /** Where the browser waits for the answer to anything at all; null if it does not say. */
  static @Nullable String replyAddress(JsonObject json) {
    return json.getValue("replyAddress") instanceof String text
            && REPLY_ADDRESS.matcher(text).matches()
        ? text
        : null;
  }

  private static Outcome<Envelope> of(String type, String address, JsonObject json) {
    return switch (type) {
      case "send" -> send(address, json, replyAddress(json));
      case "publish" -> send(address, json, null);
      case "register" -> Outcome.accepted(new Register(address));
      case "unregister" -> Outcome.accepted(new Unregister(address));
      default -> malformed("\"type\" to be send, publish, register, unregister or ping", type);
    };
  }

  private static Outcome<Envelope> send(
      String address, JsonObject json, @Nullable String replyAddress) {
    return json.getValue("body") instanceof JsonObject body
        ? Outcome.accepted(new Send(address, body, replyAddress))
        : malformed("a JSON object as the body", json.getValue("body"));
  }

  private static Outcome<Void> headers(@Nullable Object headers) {
    if (headers == null) return Outcome.ok();
    if (!(headers instanceof JsonObject json)) {
      return malformed("\"headers\" to be an object of text", headers);
    }
    for (Map.Entry<String, Object> header : json) {
      if (!HEADER_NAME.matcher(header.getKey()).matches()) {
        return malformed("header names of 1 to 64 letters, digits, _ and -", header.getKey());
      }
      if (!isPrintable(header.getValue())) {
        return malformed("header " + header.getKey() + " to be printable text", header.getValue());
      }
    }
    return Outcome.ok();
  }

  private static boolean isPrintable(@Nullable Object value) {
    return value instanceof String text && text.chars().noneMatch(Character::isISOControl);
  }

  private static <T> Outcome<T> malformed(String expected, @Nullable Object got) {
    return Outcome.rejected(Reason.MALFORMED, "expected " + expected + ", got " + Quoted.of(got));
  }
}
