package slidersync.bus.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.Messages;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.Profile;
import slidersync.bus.Bodies;
import slidersync.bus.Fields;
import slidersync.bus.ProfileCodec;
import slidersync.bus.Sender;
import slidersync.text.Outcome;
import slidersync.text.PlainText;

/**
 * Decodes and encodes the bodies of the commands of people, besides {@code set}. A body that is not
 * of the shape given here is refused with {@code MALFORMED}, a field's value that does not fit with
 * {@code INVALID_VALUE}; see {@link CommandCodec}.
 */
public final class PeopleCodec {

  private static final String HERE = "here";
  private static final String PARTICIPANT = "participant";
  private static final String SEAT = "seat";

  private PeopleCodec() {}

  /**
   * Decodes the body of a {@code join}: {@code {"name": text, "color"?: "#rrggbb"}}, the name of 1
   * to {@link Profile#NAME_LENGTH} characters. Without a colour the board chooses one.
   */
  public static Outcome<PeopleCommand> decodeJoin(
      @Nullable Object body, String participant, String seat) {
    if (body instanceof JsonObject json && !json.containsKey(Fields.COLOR)) {
      return Bodies.checkFields(body, Set.of(Fields.NAME, Fields.COLOR))
          .then(
              known ->
                  PlainText.normalize(Fields.NAME, json.getValue(Fields.NAME), Profile.NAME_LENGTH))
          .map(name -> new PeopleCommand.JoinByName(participant, seat, name));
    }
    return ProfileCodec.decode(body).map(profile -> new Join(participant, seat, profile));
  }

  /** Decodes the body of a {@code leave}: {@code {}}. */
  public static Outcome<JsonObject> decodeNothing(@Nullable Object body) {
    return Bodies.checkFields(body, Set.of());
  }

  /** Decodes the body of a {@code hold} or {@code release}: {@code {"control": id}}. */
  public static Outcome<String> decodeControl(@Nullable Object body) {
    return Bodies.checkFields(body, Set.of(Fields.CONTROL)).then(ActionCodec::decodeControl);
  }

  /**
   * Decodes the body of a {@code post}: {@code {"text": text, "label"?: text}}, the text of 1 to
   * {@link Messages#LENGTH} characters.
   */
  public static Outcome<Post> decodePost(@Nullable Object body, Sender sender) {
    return Bodies.checkFields(body, Set.of(Fields.TEXT, Fields.LABEL))
        .then(
            json ->
                PlainText.normalize(Fields.TEXT, json.getValue(Fields.TEXT), Messages.LENGTH)
                    .then(
                        text ->
                            CommandCodec.decodeAuthor(json, sender).map(by -> new Post(by, text))));
  }

  /**
   * Decodes a node's list of those who joined through it; see {@link Addresses#present}. Leaves out
   * what is not of that shape.
   */
  public static List<Join> decodePresent(@Nullable Object body) {
    List<Join> here = new ArrayList<>();
    if (body instanceof JsonObject json && json.getValue(HERE) instanceof JsonArray all) {
      for (Object item : all) {
        if (item instanceof JsonObject join
            && join.getValue(PARTICIPANT) instanceof String participant
            && join.getValue(SEAT) instanceof String seat
            && Profile.of(join.getValue(Fields.NAME), join.getValue(Fields.COLOR))
                instanceof Outcome.Accepted<Profile> profile) {
          here.add(new Join(participant, seat, profile.value()));
        }
      }
    }
    return here;
  }

  /** Encodes a node's list of those who joined through it. */
  public static JsonObject encodePresent(List<Join> here) {
    JsonArray all = new JsonArray();
    for (Join join : here) {
      all.add(
          ProfileCodec.encode(join.profile())
              .put(PARTICIPANT, join.participant())
              .put(SEAT, join.seat()));
    }
    return new JsonObject().put(HERE, all);
  }

  /**
   * Encodes the reply to a participant's command: {@code {"revision", "participant", "name"?,
   * "color"?}}.
   *
   * @param profile the participant's present one; null for one who has not joined
   */
  public static JsonObject encodeReply(
      long revision, String participant, @Nullable Profile profile) {
    JsonObject reply = CommandCodec.encodeReply(revision).put(PARTICIPANT, participant);
    return profile == null ? reply : reply.mergeIn(ProfileCodec.encode(profile));
  }
}
