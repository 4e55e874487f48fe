package slidersync.store;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;
import slidersync.text.Quoted;

/** Encodes values for databases: the JSON text of a string, a boolean, a number or an object. */
final class Values {

  private Values() {}

  /**
   * Encodes a value.
   *
   * @throws StoreException for text that is not Unicode, which would come back as another text
   */
  static String encode(Object value) {
    String json = Json.encode(value);
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
      throw new StoreException("cannot keep %s: not Unicode".formatted(Quoted.of(value)));
    }
    return json;
  }

  /** Decodes a value; a number has the form of {@link Numbers#canonical}. */
  static Object decode(String json) {
    Object value = parse(json);
    if (value instanceof JsonObject object) return object.getMap();
    if (value instanceof String || value instanceof Boolean) return value;
    if (value != null) {
      return Numbers.decimal(value).map(Numbers::canonical).orElseThrow(() -> foreign(json));
    }
    throw foreign(json);
  }

  private static @Nullable Object parse(String json) {
    try {
      return Json.decodeValue(json);
    } catch (DecodeException e) {
      throw foreign(json);
    }
  }

  private static StoreException foreign(String json) {
    return new StoreException(
        "expected the JSON text of a string, number, boolean or object, got " + Quoted.of(json));
  }
}
