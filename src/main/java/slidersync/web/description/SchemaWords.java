package slidersync.web.description;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a JSON Schema demands. */
final class SchemaWords {

  private final JsonObject document;

  /**
   * @param document to which the references of schemas lead
   */
  SchemaWords(JsonObject document) {
    this.document = document;
  }

  /** The schema itself, wherever it refers to. */
  JsonObject resolve(JsonObject schema) {
    String reference = schema.getString("$ref");
    if (reference == null) return schema;
    JsonObject found = document;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      found = found.getJsonObject(step);
    }
    return resolve(found);
  }

  /** The fields of an object: the name, the type, and what it says of itself. */
  List<Map<String, Object>> fields(JsonObject schema) {
    List<Map<String, Object>> fields = new ArrayList<>();
    JsonArray required = schema.getJsonArray("required", new JsonArray());
    for (Map.Entry<String, Object> entry : schema.getJsonObject("properties", new JsonObject())) {
      JsonObject field = resolve((JsonObject) entry.getValue());
      String optional = required.contains(entry.getKey()) ? "" : ", optional";
      fields.add(field(entry.getKey(), type(field) + optional, field.getString("description", "")));
    }
    return fields;
  }

  static Map<String, Object> field(String name, String type, String says) {
    return Map.of("name", name, "type", type, "says", says);
  }

  /** The type in words, and what narrows it. */
  static String type(JsonObject schema) {
    if (schema.containsKey("const")) return schema.getValue("const").toString();
    if (schema.containsKey("enum")) return joined(schema.getJsonArray("enum"));
    Object type = schema.getValue("type");
    StringBuilder words =
        new StringBuilder(type instanceof JsonArray types ? joined(types) : word(type));
    if (schema.containsKey("minimum")) words.append(" from ").append(schema.getValue("minimum"));
    if (schema.containsKey("maximum")) words.append(" to ").append(schema.getValue("maximum"));
    if (schema.containsKey("pattern")) words.append(", ").append(schema.getString("pattern"));
    return words.toString();
  }

  private static String joined(JsonArray types) {
    return types.stream().map(SchemaWords::word).collect(Collectors.joining(" or "));
  }

  private static String word(@Nullable Object type) {
    if (type == null) return "one of several";
    return switch (type.toString()) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "array" -> "list";
      default -> type.toString();
    };
  }
}
