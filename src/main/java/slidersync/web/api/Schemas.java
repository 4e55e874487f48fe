package slidersync.web.api;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import slidersync.board.BoardDefinition;

/** The JSON Schemas of all bodies, by their names. */
final class Schemas {

  /** Of the values that a change may have: those of any board. */
  static final String CHANGED_VALUES = "ChangedValues";

  private static final String FILE = "schemas.json";

  /** Those of the boards, whose controls say which values fit, among all others. */
  JsonObject of(List<BoardDefinition> boards) {
    JsonObject all = read();
    boards.forEach(board -> all.put(name(board), values(board)));
    Stream<JsonObject> names = boards.stream().map(board -> reference(name(board)));
    return all.put(CHANGED_VALUES, new JsonObject().put("anyOf", new JsonArray(names.toList())));
  }

  private static String name(BoardDefinition board) {
    return "ValuesOf." + board.id();
  }

  private static JsonObject values(BoardDefinition board) {
    JsonObject properties = new JsonObject();
    board
        .controls()
        .values()
        .forEach(control -> properties.put(control.id(), Descriptions.schema(control)));
    return new JsonObject()
        .put("type", "object")
        .put("title", board.title())
        .put("properties", properties)
        .put("additionalProperties", false);
  }

  /** Refers to one of them. */
  static JsonObject reference(String name) {
    return new JsonObject().put("$ref", "#/components/schemas/" + name);
  }

  private static JsonObject read() {
    try (InputStream file = requireNonNull(Schemas.class.getResourceAsStream(FILE))) {
      return new JsonObject(Buffer.buffer(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
