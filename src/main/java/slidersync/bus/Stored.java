package slidersync.bus;

import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Position;

/**
 * A change as the board has stored it.
 *
 * @param position the board's after the change: what {@link BoardClient#setIfUnchangedSince} asks
 *     for
 * @param values by control id, in normal form: a number is snapped to its steps
 */
public record Stored(Position position, Map<String, Object> values) {

  public Stored {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The revision that the change got. */
  public long revision() {
    return position.revision();
  }

  /**
   * The stored value of a control.
   *
   * @throws IllegalArgumentException if the change was not about that control
   */
  public Value value(String control) {
    Object raw = values.get(control);
    if (raw == null) {
      throw new IllegalArgumentException(
          "expected one of the changed controls " + values.keySet() + ", got " + control);
    }
    return new Value(control, raw);
  }

  /** Reads the reply to a {@code set}. */
  static Stored of(JsonObject reply) {
    Map<String, Object> values = new LinkedHashMap<>();
    reply
        .getJsonObject(Fields.VALUES, new JsonObject())
        .forEach(e -> values.put(e.getKey(), e.getValue()));
    return new Stored(position(reply), values);
  }

  /** Reads the reply to a {@code press}, {@code release} or {@code fire}. */
  static Stored of(JsonObject reply, String control) {
    @Nullable Object value = reply.getValue(Fields.VALUE);
    return new Stored(position(reply), value == null ? Map.of() : Map.of(control, value));
  }

  private static Position position(JsonObject reply) {
    return new Position(reply.getString(Fields.HISTORY, ""), reply.getLong(Fields.REVISION, 0L));
  }
}
