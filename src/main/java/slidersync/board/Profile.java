package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.StreamId;
import slidersync.text.Color;
import slidersync.text.Outcome;
import slidersync.text.PlainText;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * How somebody at a board wants to be seen. It is no identity: two people may bear one name.
 *
 * @param name in the normal form of {@link PlainText}
 * @param color {@code #rrggbb} in lower case
 */
public record Profile(String name, String color) {

  /** The longest name, in UTF-16 units as HTML counts them. */
  public static final int NAME_LENGTH = 40;

  /** What others read of whoever gave no name. */
  static final String SOMEBODY = "Somebody";

  /** Brings both into their normal forms, or says what was expected instead. */
  public static Outcome<Profile> of(@Nullable Object name, @Nullable Object color) {
    return PlainText.normalize("name", name, NAME_LENGTH)
        .then(
            fitting ->
                Color.normalForm(color)
                    .map(normal -> Outcome.accepted(new Profile(fitting, normal)))
                    .orElseGet(
                        () -> Outcome.rejected(Refusal.ofField("color", Color.EXPECTED, color))));
  }

  /** The person as it was kept; null for anything else. */
  static @Nullable Profile restore(@Nullable Object kept) {
    return kept instanceof Map<?, ?> map
            && of(map.get("name"), map.get("color")) instanceof Outcome.Accepted<Profile> person
        ? person.value()
        : null;
  }

  /**
   * The refusal of what only the holder of a control may do.
   *
   * @param person null for a holder who has not joined
   */
  static Refusal holds(String control, String participant, @Nullable Profile person) {
    String name = person == null ? SOMEBODY : person.name();
    Refusal refusal =
        Refusal.of(Reason.HELD, control, name + " is moving this").with("participant", participant);
    return person == null
        ? refusal
        : refusal.with("name", person.name()).with("color", person.color());
  }

  /** As a value of {@link StreamId#PEOPLE} or a part of one. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("color", color);
    return map;
  }
}
