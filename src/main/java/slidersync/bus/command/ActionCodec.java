package slidersync.bus.command;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.bus.Bodies;
import slidersync.bus.Fields;
import slidersync.bus.Sender;
import slidersync.sync.ChangeResult;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Refusal;

/**
 * Decodes the bodies of the commands of buttons and triggers, and encodes their replies. A body
 * that is not of the shape given here is refused with {@code MALFORMED}, a field's value that does
 * not fit with {@code INVALID_VALUE}; see {@link CommandCodec}.
 */
public final class ActionCodec {

  /** As long as the UUIDs that programs make, and a little more. */
  private static final int MAX_ID_LENGTH = 40;

  private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_ID_LENGTH + "}");

  private ActionCodec() {}

  /** Decodes the body of a {@code press}: {@code {"control": id, "label"?: text}}. */
  public static Outcome<Press> decodePress(@Nullable Object body, Sender sender) {
    return Bodies.checkFields(body, Set.of(Fields.CONTROL, Fields.LABEL))
        .then(
            json ->
                decodeControl(json)
                    .then(
                        control ->
                            CommandCodec.decodeAuthor(json, sender)
                                .map(by -> new Press(control, sender.hand(by), by))));
  }

  /** Decodes the body of a button's {@code release}, which is that of a {@code press}. */
  public static Outcome<Release> decodeRelease(@Nullable Object body, Sender sender) {
    return decodePress(body, sender)
        .map(press -> new Release(press.control(), press.hand(), press.by()));
  }

  /**
   * Decodes the body of a {@code fire}: {@code {"control": id, "id": text, "label"?: text}}, the id
   * of 1 to 40 letters, digits, hyphens and underscores.
   */
  public static Outcome<Fire> decodeFire(@Nullable Object body, Sender sender) {
    return Bodies.checkFields(body, Set.of(Fields.CONTROL, Fields.ID, Fields.LABEL))
        .then(
            json ->
                decodeControl(json)
                    .then(
                        control ->
                            decodeId(json)
                                .then(
                                    id ->
                                        CommandCodec.decodeAuthor(json, sender)
                                            .map(by -> new Fire(control, id, by)))));
  }

  /** Decodes the id of the control that a command is about. */
  static Outcome<String> decodeControl(JsonObject json) {
    Object value = json.getValue(Fields.CONTROL);
    return value instanceof String control
        ? Outcome.accepted(control)
        : Bodies.malformed(
            "expected \"control\" to be the id of a control, got " + Quoted.of(value));
  }

  private static Outcome<String> decodeId(JsonObject json) {
    String expected = "1 to " + MAX_ID_LENGTH + " letters, digits, - and _";
    if (!(json.getValue(Fields.ID) instanceof String id)) {
      return Bodies.malformed(
          "expected \"id\" to be text that no other fire has, got "
              + Quoted.of(json.getValue(Fields.ID)));
    }
    return ID_FORM.matcher(id).matches()
        ? Outcome.accepted(id)
        : Outcome.rejected(Refusal.ofField(Fields.ID, expected, id));
  }

  /**
   * Encodes the reply: {@code {"history": id, "revision": revision, "value": value}}, the control's
   * value at that revision.
   */
  public static JsonObject encodeReply(ChangeResult result, String control, String history) {
    return new JsonObject()
        .put(Fields.HISTORY, history)
        .put(Fields.REVISION, result.revision())
        .put(Fields.VALUE, result.values().get(control));
  }
}
