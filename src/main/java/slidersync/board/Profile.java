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
 * The name and colour by which others see a participant. It is no identity: two people may have the
 * same.
 *
 * @param name in the normal form of {@link PlainText}
 * @param color {@code #rrggbb} in lower case
 */
public record Profile(String name, String color) {

  /** The longest name, in UTF-16 units as HTML counts them. */
  public static final int NAME_LENGTH = 40;

  /** The name that others read for somebody who gave none. */
  static final String SOMEBODY = "Somebody";

  /** Makes a profile of a name and a colour in normal form, or refuses them. */
  public static Outcome<Profile> of(@Nullable Object name, @Nullable Object color) {
    return PlainText.normalize("name", name, NAME_LENGTH)
        .then(
            fitting ->
                Color.normalForm(color)
                    .map(normal -> Outcome.accepted(new Profile(fitting, normal)))
                    .orElseGet(
                        () -> Outcome.rejected(Refusal.ofField("color", Color.EXPECTED, color))));
  }

  /** Restores the profile that a store kept; null for anything else. */
  static @Nullable Profile restore(@Nullable Object kept) {
    return kept instanceof Map<?, ?> map
            && of(map.get("name"), map.get("color")) instanceof Outcome.Accepted<Profile> profile
        ? profile.value()
        : null;
  }

  /**
   * Refuses what only the holder of a control may do.
   *
   * @param holder the participant who holds it
   * @param profile the holder's; null for a holder who has not joined
   */
  static Refusal held(String control, String holder, @Nullable Profile profile) {
    String name = profile == null ? SOMEBODY : profile.name();
    Refusal refusal =
        Refusal.of(Reason.HELD, control, name + " is moving this").with("participant", holder);
    return profile == null
        ? refusal
        : refusal.with("name", profile.name()).with("color", profile.color());
  }

  /** The profile as a value of {@link StreamId#PEOPLE}, or as a part of one. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("color", color);
    return map;
  }
}
