package slidersync.oscquery;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What a client wants to hear, or does not want to hear any more.
 *
 * @param isListen whether it wants to
 * @param path of a node: it, and all beneath
 */
record ListenCommand(boolean isListen, String path) {

  /** Reads {@code {"COMMAND": "LISTEN", "DATA": "/path"}}; gives nothing for any other text. */
  static Optional<ListenCommand> read(String text) {
    if (!(decode(text) instanceof JsonObject json)) return Optional.empty();
    if (!(json.getValue("DATA") instanceof String path)) return Optional.empty();
    if ("LISTEN".equals(json.getValue("COMMAND")))
      return Optional.of(new ListenCommand(true, path));
    return "IGNORE".equals(json.getValue("COMMAND"))
        ? Optional.of(new ListenCommand(false, path))
        : Optional.empty();
  }

  private static Object decode(String text) {
    try {
      return Optional.ofNullable(Json.decodeValue(text)).orElse("");
    } catch (DecodeException e) {
      return "";
    }
  }
}
