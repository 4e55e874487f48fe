package slidersync.web.bridge;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where the bridge means to differ from Vert.x's own: the rows of the table in the description of
 * the protocol. Each takes away what it explains, and nothing else.
 */
enum Difference {
  SILENCE("malformed messages without an answer") {
    @Override
    List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
      return stock.isEmpty() ? unless(own, "MALFORMED") : own;
    }
  },

  LIMITS("limits") {
    @Override
    List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
      return stock.isEmpty() ? unless(own, "TOO_MANY_SUBSCRIPTIONS") : own;
    }
  },

  REFUSALS_OF_THE_BRIDGE("refusals by the bridge") {
    @Override
    List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
      return map(own, frame -> frame.containsKey("body") ? onlyBody(frame) : frame);
    }
  },

  REFUSALS_OF_AN_OWNER("refusals by an owner") {
    @Override
    List<JsonObject> ofStock(List<JsonObject> stock) {
      return map(stock, Difference::dataOutOfMessage);
    }

    @Override
    List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
      return map(own, frame -> without(frame, "reason", "control", "details"));
    }
  },

  NOBODY_ANSWERS("nobody answers") {
    @Override
    List<JsonObject> ofStock(List<JsonObject> stock) {
      return map(stock, Difference::onlyFailureType);
    }

    @Override
    List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
      return map(own, Difference::onlyFailureType);
    }
  },

  HEADERS("headers") {
    @Override
    List<JsonObject> ofStock(List<JsonObject> stock) {
      return map(stock, frame -> without(frame, "headers"));
    }
  },

  TEXT("frames of the bare WebSocket") {
    @Override
    List<JsonObject> ofStock(List<JsonObject> stock) {
      return map(stock, frame -> without(frame, BareWebSocket.BINARY));
    }
  },

  /** Nothing that a frame would show. */
  PINGS("pings");

  /** The first cell of its row. */
  final String row;

  Difference(String row) {
    this.row = row;
  }

  /** What Vert.x's own bridge has answered, without what this difference explains. */
  List<JsonObject> ofStock(List<JsonObject> stock) {
    return stock;
  }

  /** What our bridge has answered, without what this difference explains. */
  List<JsonObject> ofOwn(List<JsonObject> stock, List<JsonObject> own) {
    return own;
  }

  /** Whether two answers to the same message are the same but for these differences. */
  static boolean areAllOf(
      Set<Difference> differences, List<JsonObject> stock, List<JsonObject> own) {
    List<JsonObject> left = stock;
    List<JsonObject> right = own;
    for (Difference difference : differences) {
      right = difference.ofOwn(stock, right);
      left = difference.ofStock(left);
    }
    return left.equals(right);
  }

  private static List<JsonObject> map(List<JsonObject> frames, UnaryOperator<JsonObject> change) {
    return frames.stream().map(change).toList();
  }

  private static List<JsonObject> unless(List<JsonObject> frames, String reason) {
    return frames.stream().filter(frame -> !reason.equals(frame.getString("reason"))).toList();
  }

  private static JsonObject without(JsonObject frame, String... fields) {
    JsonObject rest = frame.copy();
    for (String field : fields) rest.remove(field);
    return rest;
  }

  private static JsonObject onlyBody(JsonObject frame) {
    return frame.getString("type").equals("err")
        ? new JsonObject().put("type", "err").put("body", frame.getValue("body"))
        : frame;
  }

  private static JsonObject onlyFailureType(JsonObject frame) {
    return "NO_HANDLERS".equals(frame.getString("failureType"))
        ? without(frame, "failureCode", "message", "reason")
        : frame;
  }

  private static JsonObject dataOutOfMessage(JsonObject frame) {
    String message = frame.getString("message");
    return message == null ? frame : frame.copy().put("message", message.split("\n", 2)[0]);
  }
}
