package slidersync.bus;

import static slidersync.bus.CommandCodec.checkFields;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.Messages;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.Profile;
import slidersync.text.Outcome;
import slidersync.text.PlainText;

/**
 * Decodes and encodes the bodies of the commands of people, besides {@code set}. A body that is not
 * of the shape given here is refused with {@code MALFORMED}, a field's value that does not fit with
 * {@code INVALID_VALUE}; see {@link CommandCodec}.
 */
public final class PeopleCodec {

  static final String TEXT = "text";
  private static final String HERE = "here";
  private static final String PARTICIPANT = "participant";
  private static final String SEAT = "seat";
  static final String NAME = "name";
  static final String COLOR = "color";

  private PeopleCodec() {}

  /**
   * Decodes the body of a {@code join}: {@code {"name": text, "color"?: "#rrggbb"}}, the name of 1
   * to {@link Profile#NAME_LENGTH} characters. Without a colour the board chooses one.
   */
  public static Outcome<PeopleCommand> decodeJoin(
      @Nullable Object body, String participant, String seat) {
    if (body instanceof JsonObject json && !json.containsKey(COLOR)) {
      return checkFields(body, Set.of(NAME, COLOR))
          .then(known -> PlainText.normalize(NAME, json.getValue(NAME), Profile.NAME_LENGTH))
          .map(name -> new PeopleCommand.JoinByName(participant, seat, name));
    }
    return decodeProfile(body).map(profile -> new Join(participant, seat, profile));
  }

  /** Decodes a profile: {@code {"name": text, "color": "#rrggbb"}}. */
  public static Outcome<Profile> decodeProfile(@Nullable Object body) {
    return checkFields(body, Set.of(NAME, COLOR))
        .then(json -> Profile.of(json.getValue(NAME), json.getValue(COLOR)));
  }

  /** Decodes the body of a {@code leave}: {@code {}}. */
  public static Outcome<JsonObject> decodeNothing(@Nullable Object body) {
    return checkFields(body, Set.of());
  }

  /** Decodes the body of a {@code hold} or {@code release}: {@code {"control": id}}. */
  public static Outcome<String> decodeControl(@Nullable Object body) {
    return checkFields(body, Set.of(ActionCodec.CONTROL)).then(ActionCodec::decodeControl);
  }

  /**
   * Decodes the body of a {@code post}: {@code {"text": text, "label"?: text}}, the text of 1 to
   * {@link Messages#LENGTH} characters.
   */
  public static Outcome<Post> decodePost(@Nullable Object body, Sender sender) {
    return checkFields(body, Set.of(TEXT, CommandCodec.LABEL))
        .then(
            json ->
                PlainText.normalize(TEXT, json.getValue(TEXT), Messages.LENGTH)
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
            && Profile.of(join.getValue(NAME), join.getValue(COLOR))
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
          encodeProfile(join.profile())
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
    return profile == null ? reply : reply.mergeIn(encodeProfile(profile));
  }

  /** Decodes the participant's profile in a reply; nothing if there is none. */
  public static Optional<Profile> decodeReply(@Nullable Object reply) {
    return reply instanceof JsonObject json
            && Profile.of(json.getValue(NAME), json.getValue(COLOR))
                instanceof Outcome.Accepted<Profile> profile
        ? Optional.of(profile.value())
        : Optional.empty();
  }

  /** Encodes a profile, for example {@code {"name": "Ana", "color": "#e5484d"}}. */
  public static JsonObject encodeProfile(Profile profile) {
    return new JsonObject().put(NAME, profile.name()).put(COLOR, profile.color());
  }
}
