package slidersync.bus;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Quoted;

/** Decodes and encodes deltas, the bodies of events and of the replies to a {@code get}. */
public final class DeltaCodec {

  private static final String BY = "by";
  private static final String FROM = "from";
  private static final String FROM_HISTORY = "fromHistory";

  private DeltaCodec() {}

  /**
   * Decodes a delta: {@code {"history": id, "from": 120, "revision": 126, "values": {...}, "by"?:
   * {...}}}, with {@code "fromHistory": id} when {@code from} is of another history. Anything else
   * is refused with {@code MALFORMED}.
   */
  public static Outcome<Delta> decode(@Nullable Object body) {
    if (!(body instanceof JsonObject json)) return Bodies.notAnObject(body);
    if (!(json.getValue(Fields.HISTORY) instanceof String history)
        || !(json.getValue(FROM_HISTORY, history) instanceof String fromHistory)
        || !(json.getValue(FROM) instanceof Number from)
        || !(json.getValue(Fields.REVISION) instanceof Number revision)
        || !(json.getValue(Fields.VALUES) instanceof JsonObject values)
        || history.isEmpty()
        || from.longValue() < 0
        || revision.longValue() < from.longValue()) {
      return Bodies.malformed("expected a delta, got " + Quoted.of(json.encode()));
    }
    Map<String, @Nullable Object> plain = Bodies.toMap(values);
    plain.replaceAll((id, value) -> value instanceof JsonObject object ? object.getMap() : value);
    return Outcome.accepted(
        new Delta(
            new Position(fromHistory, from.longValue()),
            new Position(history, revision.longValue()),
            plain,
            decodeAuthors(json.getValue(BY))));
  }

  /** Decodes authors by control: a participant's id or a program's {@code {"label": text}}. */
  private static Map<String, Author> decodeAuthors(@Nullable Object by) {
    Map<String, Author> authors = new LinkedHashMap<>();
    if (by instanceof JsonObject json) {
      json.forEach(
          entry -> {
            if (entry.getValue() instanceof String participant) {
              authors.put(entry.getKey(), Author.participant(participant));
            } else if (entry.getValue() instanceof JsonObject program
                && program.getValue(Fields.LABEL) instanceof String label) {
              authors.put(entry.getKey(), Author.program(label));
            }
          });
    }
    return authors;
  }

  /** Encodes a delta. */
  public static JsonObject encode(Delta delta) {
    JsonObject json =
        new JsonObject()
            .put(Fields.HISTORY, delta.to().history())
            .put(FROM, delta.from().revision())
            .put(Fields.REVISION, delta.revision())
            .put(Fields.VALUES, Bodies.toJson(delta.values()));
    if (!delta.from().history().equals(delta.to().history())) {
      json.put(FROM_HISTORY, delta.from().history());
    }
    if (!delta.by().isEmpty()) {
      JsonObject authors = new JsonObject();
      delta
          .by()
          .forEach(
              (id, by) ->
                  authors.put(
                      id,
                      by.participant() == null
                          ? new JsonObject().put(Fields.LABEL, by.label())
                          : by.participant()));
      json.put(BY, authors);
    }
    return json;
  }
}
