package slidersync.bus;

import static slidersync.bus.CommandCodec.fields;
import static slidersync.bus.CommandCodec.malformed;

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
import slidersync.text.Quoted;

/**
 * The bodies of what people do besides moving controls, to records and back; see {@link
 * CommandCodec}.
 */
public final class PeopleCodec {

  private static final String CONTROL = "control";
  private static final String TEXT = "text";
  private static final String HERE = "here";
  private static final String PARTICIPANT = "participant";
  private static final String SEAT = "seat";
  private static final String NAME = "name";
  private static final String COLOR = "color";

  private PeopleCodec() {}

  /** The body of a {@code join}: {@code {"name": text, "color"?: "#rrggbb"}}. */
  public static Outcome<PeopleCommand> join(
      @Nullable Object body, String participant, String seat) {
    if (body instanceof JsonObject json && !json.containsKey(COLOR)) {
      return fields(body, Set.of(NAME, COLOR))
          .then(known -> PlainText.normalize(NAME, json.getValue(NAME), Profile.NAME_LENGTH))
          .map(name -> new PeopleCommand.JoinByName(participant, seat, name));
    }
    return person(body).map(person -> new Join(participant, seat, person));
  }

  /** How somebody wants to be seen: {@code {"name": text, "color": "#rrggbb"}}. */
  public static Outcome<Profile> person(@Nullable Object body) {
    return fields(body, Set.of(NAME, COLOR))
        .then(json -> Profile.of(json.getValue(NAME), json.getValue(COLOR)));
  }

  /** The body of a {@code leave}: {@code {}}. */
  public static Outcome<JsonObject> nothing(@Nullable Object body) {
    return fields(body, Set.of());
  }

  /** The body of a {@code hold} or {@code release}: {@code {"control": id}}. */
  public static Outcome<String> control(@Nullable Object body) {
    return fields(body, Set.of(CONTROL))
        .then(
            json ->
                json.getValue(CONTROL) instanceof String control
                    ? Outcome.accepted(control)
                    : malformed(
                        "expected \"control\" to be the id of a control, got "
                            + Quoted.of(json.getValue(CONTROL))));
  }

  /** The body of a {@code post}: {@code {"text": text, "label"?: text}}. */
  public static Outcome<Post> post(@Nullable Object body, Sender sender) {
    return fields(body, Set.of(TEXT, CommandCodec.LABEL))
        .then(
            json ->
                PlainText.normalize(TEXT, json.getValue(TEXT), Messages.LENGTH)
                    .then(text -> CommandCodec.author(json, sender).map(by -> new Post(by, text))));
  }

  /** What a node says of those who joined through it; what is not of that shape is left out. */
  public static List<Join> present(@Nullable Object body) {
    List<Join> here = new ArrayList<>();
    if (body instanceof JsonObject json && json.getValue(HERE) instanceof JsonArray all) {
      for (Object one : all) {
        if (one instanceof JsonObject seated
            && seated.getValue(PARTICIPANT) instanceof String participant
            && seated.getValue(SEAT) instanceof String seat
            && Profile.of(seated.getValue(NAME), seated.getValue(COLOR))
                instanceof Outcome.Accepted<Profile> person) {
          here.add(new Join(participant, seat, person.value()));
        }
      }
    }
    return here;
  }

  public static JsonObject of(List<Join> here) {
    JsonArray all = new JsonArray();
    for (Join join : here) {
      all.add(of(join.person()).put(PARTICIPANT, join.participant()).put(SEAT, join.seat()));
    }
    return new JsonObject().put(HERE, all);
  }

  /**
   * What became of a participant's wish: {@code {"revision", "participant", "name"?, "color"?}}.
   *
   * @param person how others see the participant now; null if they do not
   */
  public static JsonObject of(long revision, String participant, @Nullable Profile person) {
    JsonObject reply = CommandCodec.of(revision).put(PARTICIPANT, participant);
    return person == null ? reply : reply.mergeIn(of(person));
  }

  /** How others see the participant to whom that was replied; nothing if they do not. */
  public static Optional<Profile> joined(@Nullable Object reply) {
    return reply instanceof JsonObject json
            && Profile.of(json.getValue(NAME), json.getValue(COLOR))
                instanceof Outcome.Accepted<Profile> person
        ? Optional.of(person.value())
        : Optional.empty();
  }

  /** For example {@code {"name": "Ana", "color": "#e5484d"}}. */
  public static JsonObject of(Profile person) {
    return new JsonObject().put(NAME, person.name()).put(COLOR, person.color());
  }
}
