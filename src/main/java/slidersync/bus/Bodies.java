package slidersync.bus;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;

/** What the bodies of all messages have in common. */
public final class Bodies {

  private Bodies() {}

  /** Accepts an object that has no fields but the known ones. */
  public static Outcome<JsonObject> checkFields(@Nullable Object body, Set<String> known) {
    if (!(body instanceof JsonObject json)) return notAnObject(body);
    for (String field : json.fieldNames()) {
      if (!known.contains(field)) {
        return malformed(
            known.isEmpty()
                ? "expected no fields, got " + Quoted.of(field)
                : "expected no fields but "
                    + String.join(", ", known.stream().sorted().toList())
                    + ", got "
                    + Quoted.of(field));
      }
    }
    return Outcome.accepted(json);
  }

  /** Refuses a body that is no object. */
  public static <T> Outcome<T> notAnObject(@Nullable Object body) {
    return malformed("expected a JSON object as the body, got " + Quoted.of(body));
  }

  /** Refuses a body with {@code MALFORMED}. */
  public static <T> Outcome<T> malformed(String message) {
    return Outcome.rejected(Reason.MALFORMED, message);
  }

  /** Encodes the body of a {@code get} for what a reader at that position lacks. */
  public static JsonObject encodeGet(Position position) {
    return position.revision() == 0
        ? new JsonObject()
        : new JsonObject()
            .put(Fields.HISTORY, position.history())
            .put(Fields.REVISION, position.revision());
  }

  /** Makes a map of an object; what is an object inside it stays one. */
  public static Map<String, @Nullable Object> toMap(JsonObject values) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    values.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  /** Makes an object of a map. */
  public static JsonObject toJson(Map<String, @Nullable Object> values) {
    return new JsonObject(new LinkedHashMap<>(values));
  }
}
