package slidersync.web;

import java.util.List;
import slidersync.board.Person;

/**
 * A friendly name and a colour for somebody who has none yet; always the same for a participant.
 */
final class Suggestion {

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

  /** Told apart by most eyes, and seen on light and on dark ground. */
  private static final List<String> COLORS =
      List.of(
          "#e5484d", "#c2620e", "#8f7300", "#2f8f46", "#0f8a8a", "#2f7fd6", "#7a68e0", "#c24fa8");

  private Suggestion() {}

  static Person of(String participant) {
    int hash = participant.hashCode();
    String quality = pick(QUALITIES, hash);
    String animal = pick(ANIMALS, hash / QUALITIES.size());
    return new Person(
        quality + " " + animal, pick(COLORS, hash / QUALITIES.size() / ANIMALS.size()));
  }

  private static String pick(List<String> all, int number) {
    return all.get(Math.floorMod(number, all.size()));
  }
}
