package slidersync.peer;

import io.vertx.core.json.JsonObject;

/** The board that peers have: 64 texts. */
final class Values {

  private Values() {}

  static JsonObject initial() {
    JsonObject values = new JsonObject();
    for (int i = 1; i <= 64; i++) values.put("text" + i, "");
    return values;
  }

  static JsonObject delta(long from, long revision, JsonObject values) {
    return new JsonObject()
        .put("from", from)
        .put("revision", revision)
        .put("values", values.copy());
  }
}
