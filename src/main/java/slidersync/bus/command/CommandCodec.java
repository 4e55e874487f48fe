package slidersync.bus.command;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.Change;
import slidersync.board.Profile;
import slidersync.bus.Bodies;
import slidersync.bus.Fields;
import slidersync.bus.Sender;
import slidersync.sync.Author;
import slidersync.sync.ChangeResult;
import slidersync.sync.Position;
import slidersync.text.Numbers;
import slidersync.text.Outcome;
import slidersync.text.PlainText;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Decodes the bodies of commands and encodes their replies. A body is not trusted: it becomes a
 * record or a refusal. Unknown fields and values of a wrong kind are refused with {@code
 * MALFORMED}. Bodies are plain JSON objects, so that they reach browsers and other nodes as they
 * are.
 */
public final class CommandCodec {

  /** The longest {@code values} of a {@code set}, in characters of their ids and texts: 16 Ki. */
  public static final int MAX_LENGTH = 16 * 1024;

  /** Longer than the id of any history. */
  private static final int MAX_HISTORY_LENGTH = 40;

  private CommandCodec() {}

  /**
   * Decodes the body of a {@code set}: {@code {"values": {id: value, ...}, "unchangedSince"?:
   * revision, "history"?: id, "label"?: text}}. There is at least one value, and all together are
   * not longer than {@link #MAX_LENGTH}, else they are refused with {@code TOO_LARGE}. Whether they
   * fit their controls is for the owner to say.
   */
  public static Outcome<Change> decodeChange(@Nullable Object body, Sender sender) {
    if (!(body instanceof JsonObject json)) return Bodies.notAnObject(body);
    if (!(json.getValue(Fields.VALUES) instanceof JsonObject values)) {
      return Bodies.malformed(
          "expected an object \"values\" of values by control id, got "
              + Quoted.of(json.getValue(Fields.VALUES)));
    }
    if (values.isEmpty()) return Bodies.malformed("expected at least one value in \"values\"");
    if (length(values) > MAX_LENGTH) {
      String message = "expected at most " + MAX_LENGTH + " characters of values";
      return Outcome.rejected(Refusal.of(Reason.TOO_LARGE, message).with(Refusal.MOST, MAX_LENGTH));
    }
    return Bodies.checkFields(
            json, Set.of(Fields.VALUES, Fields.UNCHANGED_SINCE, Fields.HISTORY, Fields.LABEL))
        .then(known -> decodePosition(known, Fields.UNCHANGED_SINCE))
        .then(
            since ->
                decodeAuthor(json, sender)
                    .map(by -> new Change(Bodies.toMap(values), since.orElse(null), by)));
  }

  /**
   * Decodes the body of a {@code get}: {@code {"history"?: id, "revision"?: revision}}, the
   * revision a whole number from 0. Without its history it leads nowhere, so the reply has
   * everything.
   */
  public static Outcome<Position> decodeGet(@Nullable Object body) {
    return Bodies.checkFields(body, Set.of(Fields.HISTORY, Fields.REVISION))
        .then(known -> decodePosition(known, Fields.REVISION))
        .map(position -> position.orElse(Position.NOTHING));
  }

  /**
   * Decodes the author of a command: the participant who sends it, else the program that the body
   * names in its {@code label}.
   */
  static Outcome<Author> decodeAuthor(JsonObject json, Sender sender) {
    if (!json.containsKey(Fields.LABEL)) return Outcome.accepted(sender.author(null));
    return PlainText.normalize(Fields.LABEL, json.getValue(Fields.LABEL), Profile.NAME_LENGTH)
        .map(sender::author);
  }

  /** Encodes the reply to a command that led to this revision: {@code {"revision": revision}}. */
  public static JsonObject encodeReply(long revision) {
    return new JsonObject().put(Fields.REVISION, revision);
  }

  /**
   * Encodes the reply to a {@code set}: {@code {"history": id, "revision": revision, "values":
   * {...}}}, the values as stored.
   */
  public static JsonObject encodeReply(ChangeResult result, String history) {
    return new JsonObject()
        .put(Fields.HISTORY, history)
        .put(Fields.REVISION, result.revision())
        .put(Fields.VALUES, Bodies.toJson(result.values()));
  }

  /**
   * The revision in that field, with its history if the body has one; nothing without the field.
   */
  private static Outcome<Optional<Position>> decodePosition(JsonObject json, String field) {
    return decodeHistory(json)
        .then(
            history ->
                json.containsKey(field)
                    ? decodeRevision(json, field)
                        .then(
                            revision ->
                                Outcome.accepted(Optional.of(new Position(history, revision))))
                    : Outcome.accepted(Optional.empty()));
  }

  /** Empty when the body has none. */
  private static Outcome<String> decodeHistory(JsonObject json) {
    if (!json.containsKey(Fields.HISTORY)) return Outcome.accepted("");
    Object value = json.getValue(Fields.HISTORY);
    if (value instanceof String id && !id.isEmpty() && id.length() <= MAX_HISTORY_LENGTH) {
      return Outcome.accepted(id);
    }
    return Bodies.malformed(
        "expected \"history\" to be the id of a history, a text of 1 to "
            + MAX_HISTORY_LENGTH
            + " characters, got "
            + Quoted.of(value));
  }

  private static Outcome<Long> decodeRevision(JsonObject json, String field) {
    Object value = json.getValue(field);
    if ((value instanceof Integer || value instanceof Long)
        && ((Number) value).longValue() >= 0
        && ((Number) value).longValue() <= Numbers.MAX_SAFE) {
      return Outcome.accepted(((Number) value).longValue());
    }
    return Bodies.malformed(
        "expected \""
            + field
            + "\" to be a revision, a whole number from 0, got "
            + Quoted.of(value));
  }

  private static int length(JsonObject values) {
    return values.getMap().entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + String.valueOf(entry.getValue()).length())
        .sum();
  }
}
