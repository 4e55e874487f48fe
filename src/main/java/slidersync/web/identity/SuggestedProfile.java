package slidersync.web.identity;

import java.util.Collection;
import java.util.List;
import slidersync.board.Palette;
import slidersync.board.Profile;

/**
 * A friendly name for somebody who has none yet, always the same for a participant, and a colour
 * that nobody else has.
 */
public final class SuggestedProfile {

  private static final List<String> QUALITIES =
      List.of(
          "Amber", "Brave", "Bright", "Calm", "Clever", "Cosy", "Gentle", "Happy", "Jolly", "Keen",
          "Kind", "Lively", "Lucky", "Merry", "Mild", "Noble", "Quick", "Quiet", "Silver", "Sunny",
          "Swift", "Warm", "Wise", "Witty");

  private static final List<String> ANIMALS =
      List.of(
          "Badger", "Beaver", "Crane", "Dolphin", "Falcon", "Fox", "Gecko", "Hare", "Heron", "Ibex",
          "Koala", "Lark", "Lynx", "Marten", "Newt", "Otter", "Owl", "Panda", "Puffin", "Robin",
          "Seal", "Swan", "Tapir", "Wren");

  private SuggestedProfile() {}

  /**
   * Suggests a name and a colour to somebody who has none.
   *
   * @param taken the colours of all others who are there
   */
  public static Profile of(String participant, Collection<String> taken) {
    int hash = participant.hashCode();
    String quality = pick(QUALITIES, hash);
    String animal = pick(ANIMALS, hash / QUALITIES.size());
    return new Profile(quality + " " + animal, Palette.pick(participant, taken));
  }

  private static String pick(List<String> all, int number) {
    return all.get(Math.floorMod(number, all.size()));
  }
}
