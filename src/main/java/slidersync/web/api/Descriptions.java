package slidersync.web.api;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;

/** Describes controls to programs: what they are, and which values fit. */
final class Descriptions {

  private Descriptions() {}

  /** Describes all controls of a board by their ids. */
  static JsonObject of(BoardDefinition board) {
    JsonObject controls = new JsonObject();
    board.controls().values().forEach(control -> controls.put(control.id(), of(board, control)));
    return controls;
  }

  private static JsonObject of(BoardDefinition board, Control control) {
    JsonObject json =
        new JsonObject()
            .put("type", control.type().name())
            .put("label", control.label())
            .put("action", control.type().action().name().toLowerCase(Locale.ROOT))
            .put("access", control.isReadOnly() ? "read" : "write")
            .put("holdable", board.isHoldable(control.id()));
    if (control.color() != null) json.put("color", control.color());
    return json.mergeIn(new JsonObject(new LinkedHashMap<>(control.type().attributes())));
  }

  /** The JSON Schema of the values of a control. */
  static JsonObject schema(Control control) {
    Map<String, Object> attributes = control.type().attributes();
    JsonObject schema =
        new JsonObject()
            .put("title", control.label())
            .put("description", control.type().expected())
            .put("type", typeOf(control.type().initial()))
            .put("default", control.initial());
    put(schema, "minimum", attributes.get("min"));
    put(schema, "maximum", attributes.get("max"));
    put(schema, "maxLength", attributes.get("maxLength"));
    if (attributes.get("options") instanceof List<?> options) {
      put(
          schema,
          "enum",
          options.stream().map(option -> ((Map<?, ?>) option).get("value")).toList());
    }
    return schema;
  }

  private static void put(JsonObject schema, String name, @Nullable Object value) {
    if (value != null) schema.put(name, value);
  }

  private static String typeOf(Object value) {
    if (value instanceof Boolean) return "boolean";
    return value instanceof Number ? "number" : "string";
  }
}
