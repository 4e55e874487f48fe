package slidersync.web.bridge;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * What a browser sends over the bridge: {@code {"type", "address", "headers"?, "body"?,
 * "replyAddress"?}}. It is read as Vert.x's own bridge reads it, in the same order. Headers are
 * checked and dropped: nothing here reads them, and what is not there cannot be forged.
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

  /**
   * A message that is refused as it stands.
   *
   * @param error what Vert.x's own bridge calls it; null if that has no word for it
   */
  record Malformed(@Nullable String error, Refusal refusal) implements Envelope {}

  /** As long as the UUIDs that vertx-eventbus.js makes. */
  int MAX_REPLY_ADDRESS = 36;

  Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The object that a text holds; null if it holds something else. */
  static @Nullable JsonObject decode(String text) {
    try {
      return Json.decodeValue(text) instanceof JsonObject json ? json : null;
    } catch (DecodeException e) {
      return null;
    }
  }

  /**
   * Reads a message.
   *
   * @param json null if it was not a JSON object
   */
  static Envelope parse(@Nullable JsonObject json) {
    if (json == null) {
      return malformed("invalid_json", "expected a JSON object with \"type\" and \"address\"");
    }
    String type = json.getString("type");
    if (type == null) return malformed("missing_type", "\"type\" to be text", null);
    if (type.equals("ping")) return new Ping();
    String address = json.getString("address");
    if (address == null) return malformed("missing_address", "\"address\" to be text", null);
    return switch (type) {
      case "send" -> send(address, json, replyAddress(json));
      case "publish" -> send(address, json, null);
      case "register" -> new Register(address);
      case "unregister" -> new Unregister(address);
      default ->
          malformed(
              "invalid_type",
              "\"type\" to be send, publish, register, unregister or ping",
              json.getValue("type"));
    };
  }

  /** Finds where the browser waits for an answer; null if it does not say, or says too much. */
  static @Nullable String replyAddress(@Nullable JsonObject json) {
    String text = json == null ? null : json.getString("replyAddress");
    return text != null && text.length() <= MAX_REPLY_ADDRESS ? text : null;
  }

  private static Envelope send(String address, JsonObject json, @Nullable String replyAddress) {
    Object named = json.getValue("replyAddress");
    if (named != null && replyAddress(json) == null) {
      return malformed(
          "invalid_reply_address",
          "\"replyAddress\" to have at most " + MAX_REPLY_ADDRESS + " characters",
          named);
    }
    Envelope bad = headers(json.getValue("headers"));
    if (bad != null) return bad;
    return json.getValue("body") instanceof JsonObject body
        ? new Send(address, body, replyAddress)
        : malformed(null, "a JSON object as the body", json.getValue("body"));
  }

  /** Finds what is wrong with headers; null if nothing is. */
  private static @Nullable Envelope headers(@Nullable Object headers) {
    if (headers == null) return null;
    if (!(headers instanceof JsonObject json)) {
      return malformed(null, "\"headers\" to be an object", headers);
    }
    for (Map.Entry<String, Object> header : json) {
      String name = header.getKey();
      if (!HEADER_NAME.matcher(name).matches()) {
        return malformed(null, "header names of 1 to 64 letters, digits, _ and -", name);
      }
      if (!isPrintable(header.getValue())) {
        return malformed(null, "header " + name + " to be printable", header.getValue());
      }
    }
    return null;
  }

  private static boolean isPrintable(@Nullable Object value) {
    return value != null && value.toString().chars().noneMatch(Character::isISOControl);
  }

  private static Envelope malformed(@Nullable String error, String expected, @Nullable Object got) {
    return malformed(error, "expected " + expected + ", got " + Quoted.of(got));
  }

  private static Envelope malformed(@Nullable String error, String message) {
    return new Malformed(error, Refusal.of(Reason.MALFORMED, message));
  }
}
