package slidersync.web.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the script that both bridges get.
 *
 * @param awaited where an answer comes in its time; null if none comes, or at once
 */
record Step(String what, String message, @Nullable String awaited) {

  /** The script, {@code what | awaited | message} by line; {@code -} waits for nothing. */
  static List<Step> script() throws IOException {
    try (InputStream in = Step.class.getResourceAsStream("/bridge/script.csv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return all.lines().skip(1).map(line -> of(line.split(" \\| ", -1))).toList();
    }
  }

  private static Step of(String[] cells) {
    return new Step(cells[0], cells[2], cells[1].equals("-") ? null : cells[1]);
  }

  static Step of(String what, String message) {
    return new Step(what, message, null);
  }

  static String register(String address) {
    return "{\"type\":\"register\",\"address\":\"%s\",\"headers\":{}}".formatted(address);
  }

  static String send(String address, String replyAddress, String body) {
    return "{\"type\":\"send\",\"address\":\"%s\",\"replyAddress\":%s,\"body\":%s}"
        .formatted(address, replyAddress, body);
  }

  /** Sends it, and takes all that comes until a question after it is answered. */
  List<JsonObject> answers(BridgeClient client) {
    int from = client.received().size();
    client.send(message);
    if (awaited != null) client.await(from, awaited);
    String end = UUID.randomUUID().toString();
    client.send(send("board.main.get", '"' + end + '"', "{}"));
    client.await(from, end);
    return client.received().stream()
        .skip(from)
        .filter(frame -> !end.equals(frame.getString("address")) && !isHeartbeat(frame))
        .toList();
  }

  static boolean isHeartbeat(JsonObject frame) {
    return frame.getValue("body") instanceof JsonObject body
        && body.getValue("values") instanceof JsonObject values
        && values.isEmpty();
  }
}
