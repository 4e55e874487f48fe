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
import slidersync.board.Excerpt;
import slidersync.board.Numbers;
import slidersync.board.Outcome;
import slidersync.board.Person;
import slidersync.board.PlainText;
import slidersync.board.Reason;
import slidersync.board.Refusal;

/**
 * Bodies of commands to records, and of their answers back. What comes in is not trusted: it
 * becomes a record or a refusal. Bodies are plain JSON objects, so that they reach browsers and
 * other nodes as they are.
 */
public final class Bodies {

  /** The longest body of a command, in characters of its values: 16 Ki. */
  public static final int MAX_LENGTH = 16 * 1024;

  static final String VALUES = "values";
  private static final String UNCHANGED_SINCE = "unchangedSince";
  static final String LABEL = "label";
  static final String REVISION = "revision";

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
      String message = "expected at most " + MAX_LENGTH + " characters of values";
      return Outcome.rejected(Refusal.of(Reason.TOO_LARGE, message).with(Refusal.MOST, MAX_LENGTH));
    }
    return fields(json, Set.of(VALUES, UNCHANGED_SINCE, LABEL))
        .then(known -> revision(known, UNCHANGED_SINCE))
        .then(since -> author(json, sender).map(by -> new Change(map(values), since, by)));
  }

  /** The body of a {@code get}: {@code {"revision"?: revision}}; the revision, 0 without one. */
  public static Outcome<Long> revisionToGet(@Nullable Object body) {
    return fields(body, Set.of(REVISION))
        .then(known -> revision(known, REVISION))
        .map(revision -> revision.orElse(0));
  }

  /**
   * Whose wish it is: a participant's whatever the body says, else that of the program that the
   * body names in its {@code label}.
   */
  static Outcome<Author> author(JsonObject json, Sender sender) {
    if (!json.containsKey(LABEL)) return Outcome.accepted(sender.author(null));
    return PlainText.normalize(LABEL, json.getValue(LABEL), Person.NAME_LENGTH).map(sender::author);
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

  static Map<String, @Nullable Object> map(JsonObject values) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    values.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  static JsonObject json(Map<String, @Nullable Object> values) {
    return new JsonObject(new LinkedHashMap<>(values));
  }

  static <T> Outcome<T> notAnObject(@Nullable Object body) {
    return malformed("expected a JSON object as the body, got " + Excerpt.of(body));
  }

  static <T> Outcome<T> malformed(String message) {
    return Outcome.rejected(Reason.MALFORMED, message);
  }
}
