package slidersync.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as a description uses; another word in a schema is an error. */
public final class JsonSchema {

  private final JsonObject document;

  /**
   * @param document to which the references of schemas lead
   */
  public JsonSchema(JsonObject document) {
    this.document = document;
  }

  /** What of a value does not fit a schema; empty if it does. */
  public List<String> problems(JsonObject schema, @Nullable Object value) {
    List<String> problems = new ArrayList<>();
    check(schema, value, "", problems);
    return problems;
  }

  private void check(JsonObject schema, @Nullable Object value, String at, List<String> problems) {
    for (Map.Entry<String, Object> word : schema) {
      if (!fits(schema, word.getKey(), word.getValue(), value, at, problems)) {
        problems.add(at + ": expected " + word + ", got " + value);
      }
    }
  }

  private boolean fits(
      JsonObject schema,
      String word,
      Object says,
      @Nullable Object value,
      String at,
      List<String> problems) {
    switch (word) {
      case "$ref" -> check(resolve((String) says), value, at, problems);
      case "properties", "additionalProperties", "required", "minProperties" -> {
        if (value instanceof JsonObject object)
          checkFields(schema, word, says, object, at, problems);
      }
      case "items" -> {
        if (value instanceof JsonArray items) {
          items.forEach(item -> check((JsonObject) says, item, at + "[]", problems));
        }
      }
      case "type" -> {
        return types(says).anyMatch(type -> isOfType(type, value));
      }
      case "const" -> {
        return says.equals(value);
      }
      case "enum" -> {
        return ((JsonArray) says).contains(value);
      }
      case "pattern" -> {
        return !(value instanceof String text) || text.matches((String) says);
      }
      case "minLength" -> {
        return !(value instanceof String text) || text.length() >= (Integer) says;
      }
      case "maxLength" -> {
        return !(value instanceof String text) || text.length() <= (Integer) says;
      }
      case "minimum" -> {
        return !(value instanceof Number number)
            || number.doubleValue() >= ((Number) says).doubleValue();
      }
      case "maximum" -> {
        return !(value instanceof Number number)
            || number.doubleValue() <= ((Number) says).doubleValue();
      }
      case "anyOf" -> {
        return ((JsonArray) says)
            .stream().anyMatch(one -> problems((JsonObject) one, value).isEmpty());
      }
      case "title", "default", "description", "examples" -> {}
      default -> throw new AssertionError("expected a word that is known here, got " + word);
    }
    return true;
  }

  private void checkFields(
      JsonObject schema,
      String word,
      Object says,
      JsonObject value,
      String at,
      List<String> problems) {
    JsonObject known = schema.getJsonObject("properties", new JsonObject());
    switch (word) {
      case "properties" ->
          known.forEach(
              field -> {
                if (value.containsKey(field.getKey())) {
                  check(
                      (JsonObject) field.getValue(),
                      value.getValue(field.getKey()),
                      at + "/" + field.getKey(),
                      problems);
                }
              });
      case "required" ->
          ((JsonArray) says)
              .stream()
                  .filter(name -> !value.containsKey((String) name))
                  .forEach(name -> problems.add(at + ": expected a field " + name));
      case "minProperties" -> {
        if (value.size() < (Integer) says) problems.add(at + ": expected more fields");
      }
      default ->
          value.forEach(
              field -> {
                if (known.containsKey(field.getKey())) return;
                if (says instanceof JsonObject others) {
                  check(others, field.getValue(), at + "/" + field.getKey(), problems);
                } else {
                  problems.add(at + ": expected no field " + field.getKey());
                }
              });
    }
  }

  /** What a reference leads to. */
  public JsonObject resolve(String reference) {
    JsonObject found = document;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      found = found.getJsonObject(step);
      if (found == null) throw new AssertionError(reference + " leads nowhere");
    }
    return found;
  }

  private static Stream<String> types(Object says) {
    return says instanceof JsonArray all
        ? all.stream().map(String.class::cast)
        : Stream.of((String) says);
  }

  private static boolean isOfType(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof JsonObject;
      case "array" -> value instanceof JsonArray;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      case "null" -> value == null;
      default -> throw new AssertionError("expected a type, got " + type);
    };
  }
}
