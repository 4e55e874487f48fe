package slidersync.bus;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;
import slidersync.text.Outcome;

/** Encodes and decodes the names and colours of people. */
public final class ProfileCodec {

  private ProfileCodec() {}

  /** Encodes a profile, for example {@code {"name": "Ana", "color": "#e5484d"}}. */
  public static JsonObject encode(Profile profile) {
    return new JsonObject().put(Fields.NAME, profile.name()).put(Fields.COLOR, profile.color());
  }

  /** Decodes a profile: {@code {"name": text, "color": "#rrggbb"}}. */
  public static Outcome<Profile> decode(@Nullable Object body) {
    return Bodies.checkFields(body, Set.of(Fields.NAME, Fields.COLOR)).then(ProfileCodec::read);
  }

  /** Decodes the participant's profile in a reply; nothing if there is none. */
  public static Optional<Profile> decodeReply(@Nullable Object reply) {
    return reply instanceof JsonObject json
            && read(json) instanceof Outcome.Accepted<Profile> profile
        ? Optional.of(profile.value())
        : Optional.empty();
  }

  private static Outcome<Profile> read(JsonObject json) {
    return Profile.of(json.getValue(Fields.NAME), json.getValue(Fields.COLOR));
  }
}
