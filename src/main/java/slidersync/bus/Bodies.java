package slidersync.bus;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.Applied;
import slidersync.board.Author;
import slidersync.board.Change;
import slidersync.board.Delta;
import slidersync.board.Excerpt;
import slidersync.board.Numbers;
import slidersync.board.Outcome;
import slidersync.board.Person;
import slidersync.board.PlainText;
import slidersync.board.Reason;

/**
 * Message bodies to records and back. What comes in is not trusted: it becomes a record or a
 * refusal. Bodies are plain JSON objects, so that they reach browsers and other nodes as they are.
 */
public final class Bodies {

  /** The longest body of a command, in characters of its values: 16 Ki. */
  public static final int MAX_LENGTH = 16 * 1024;

  private static final String VALUES = "values";
  private static final String UNCHANGED_SINCE = "unchangedSince";
  static final String LABEL = "label";
  private static final String BY = "by";
  private static final String FROM = "from";
  private static final String REVISION = "revision";

  private Bodies() {}

  /**
   * The body of a {@code set}: {@code {"values": {id: value, ...}, "unchangedSince"?: revision,
   * "label"?: text}}.
   */
  public static Outcome<Change> change(@Nullable Object body, Sender sender) {
    if (!(body instanceof JsonObject json)) return notAnObject(body);
    if (!(json.getValue(VALUES) instanceof JsonObject values)) {
      return malformed(
          "expected an object \"values\" of values by control id, got "
              + Excerpt.of(json.getValue(VALUES)));
    }
    if (values.isEmpty()) return malformed("expected at least one value in \"values\"");
    if (length(values) > MAX_LENGTH) {
      return Outcome.rejected(
          Reason.TOO_LARGE, "expected at most " + MAX_LENGTH + " characters of values");
    }
    return fields(json, Set.of(VALUES, UNCHANGED_SINCE, LABEL))
        .then(known -> revision(known, UNCHANGED_SINCE))
        .then(
            since ->
                author(json, sender)
                    .then(by -> Outcome.accepted(new Change(map(values), since, by))));
  }

  /** The body of a {@code get}: {@code {"revision"?: revision}}; the revision, 0 without one. */
  public static Outcome<Long> revisionToGet(@Nullable Object body) {
    return fields(body, Set.of(REVISION))
        .then(known -> revision(known, REVISION))
        .then(revision -> Outcome.accepted(revision.orElse(0)));
  }

  /**
   * Whose wish it is: a participant's whatever the body says, else that of the program that the
   * body names in its {@code label}.
   */
  static Outcome<Author> author(JsonObject json, Sender sender) {
    if (!json.containsKey(LABEL)) return Outcome.accepted(sender.author(null));
    return PlainText.normalize(LABEL, json.getValue(LABEL), Person.NAME_LENGTH)
        .then(label -> Outcome.accepted(sender.author(label)));
  }

  /**
   * A delta as it came over the bus: {@code {"from": 120, "revision": 126, "values": {...}, "by"?:
   * {...}}}.
   */
  public static Outcome<Delta> delta(@Nullable Object body) {
    if (!(body instanceof JsonObject json)) return notAnObject(body);
    if (!(json.getValue(FROM) instanceof Number from)
        || !(json.getValue(REVISION) instanceof Number revision)
        || !(json.getValue(VALUES) instanceof JsonObject values)
        || from.longValue() < 0
        || revision.longValue() < from.longValue()) {
      return malformed("expected a delta, got " + Excerpt.of(json.encode()));
    }
    Map<String, @Nullable Object> plain = map(values);
    plain.replaceAll((id, value) -> value instanceof JsonObject object ? object.getMap() : value);
    return Outcome.accepted(
        new Delta(from.longValue(), revision.longValue(), plain, authors(json.getValue(BY))));
  }

  /** By control, a participant's id or a program's {@code {"label": text}}. */
  private static Map<String, Author> authors(@Nullable Object by) {
    Map<String, Author> authors = new LinkedHashMap<>();
    if (by instanceof JsonObject json) {
      json.forEach(
          entry -> {
            if (entry.getValue() instanceof String participant) {
              authors.put(entry.getKey(), Author.participant(participant));
            } else if (entry.getValue() instanceof JsonObject program
                && program.getValue(LABEL) instanceof String label) {
              authors.put(entry.getKey(), Author.program(label));
            }
          });
    }
    return authors;
  }

  public static JsonObject of(Delta delta) {
    JsonObject json =
        new JsonObject()
            .put(FROM, delta.from())
            .put(REVISION, delta.revision())
            .put(VALUES, json(delta.values()));
    if (!delta.by().isEmpty()) {
      JsonObject authors = new JsonObject();
      delta
          .by()
          .forEach(
              (id, by) ->
                  authors.put(
                      id,
                      by.participant() == null
                          ? new JsonObject().put(LABEL, by.label())
                          : by.participant()));
      json.put(BY, authors);
    }
    return json;
  }

  /** What became of a wish that gave the stream this revision. */
  public static JsonObject of(long revision) {
    return new JsonObject().put(REVISION, revision);
  }

  public static JsonObject of(Applied applied) {
    return new JsonObject().put(REVISION, applied.revision()).put(VALUES, json(applied.values()));
  }

  /** An object without any fields but the known ones. */
  static Outcome<JsonObject> fields(@Nullable Object body, Set<String> known) {
    if (!(body instanceof JsonObject json)) return notAnObject(body);
    for (String field : json.fieldNames()) {
      if (!known.contains(field)) {
        return malformed(
            known.isEmpty()
                ? "expected no fields, got " + Excerpt.of(field)
                : "expected no fields but "
                    + String.join(", ", known.stream().sorted().toList())
                    + ", got "
                    + Excerpt.of(field));
      }
    }
    return Outcome.accepted(json);
  }

  private static Outcome<OptionalLong> revision(JsonObject json, String field) {
    if (!json.containsKey(field)) return Outcome.accepted(OptionalLong.empty());
    Object value = json.getValue(field);
    if ((value instanceof Integer || value instanceof Long)
        && ((Number) value).longValue() >= 0
        && ((Number) value).longValue() <= Numbers.MAX_SAFE) {
      return Outcome.accepted(OptionalLong.of(((Number) value).longValue()));
    }
    return malformed(
        "expected \""
            + field
            + "\" to be a revision, a whole number from 0, got "
            + Excerpt.of(value));
  }

  private static int length(JsonObject values) {
    return values.getMap().entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + String.valueOf(entry.getValue()).length())
        .sum();
  }

  private static Map<String, @Nullable Object> map(JsonObject values) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    values.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static JsonObject json(Map<String, @Nullable Object> values) {
    return new JsonObject(new LinkedHashMap<>(values));
  }

  private static <T> Outcome<T> notAnObject(@Nullable Object body) {
    return malformed("expected a JSON object as the body, got " + Excerpt.of(body));
  }

  static <T> Outcome<T> malformed(String message) {
    return Outcome.rejected(Reason.MALFORMED, message);
  }
}
