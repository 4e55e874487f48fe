package slidersync.board;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import slidersync.sync.Author;

/**
 * Which hands press which buttons. A button is pressed as long as at least one hand presses it, and
 * a press is a lease: it ends by itself when its hand gives no sign. All moments are of a clock
 * that never goes back.
 */
final class Presses {

  /** How long a press lasts after the last sign of its hand, should its release get lost. */
  static final Duration PATIENCE = Duration.ofMillis(450);

  /** The hand of what was pressed under the former owner: any, or none any more. */
  private static final String UNKNOWN = "";

  /** By button, and then by hand, the one that has pressed for longest first. */
  private final Map<String, Map<String, Press>> presses = new LinkedHashMap<>();

  /** Buttons that were pressed under the former owner; their time has not begun yet. */
  private final Set<String> inherited = new LinkedHashSet<>();

  private record Press(Author by, long until) {}

  /**
   * Takes a button over that was pressed under the former owner. Whoever still presses it says so
   * soon; else it is released {@link #PATIENCE} after the first {@link #expire}.
   */
  void inherit(String button) {
    inherited.add(button);
  }

  /** Begins a press, or prolongs it. */
  void press(String button, String hand, Author by, long now) {
    presses
        .computeIfAbsent(button, first -> new LinkedHashMap<>())
        .put(hand, new Press(by, now + PATIENCE.toMillis()));
  }

  void release(String button, String hand) {
    Map<String, Press> hands = presses.get(button);
    if (hands == null) return;
    hands.remove(hand);
    if (hands.isEmpty()) presses.remove(button);
  }

  /**
   * Ends all presses of a hand.
   *
   * @return the buttons that it has pressed
   */
  Collection<String> releaseAll(String hand) {
    Set<String> touched = new LinkedHashSet<>();
    presses.forEach(
        (button, hands) -> {
          if (hands.containsKey(hand)) touched.add(button);
        });
    touched.forEach(button -> release(button, hand));
    return touched;
  }

  /**
   * Ends the presses that are over.
   *
   * @return the buttons of which one has ended
   */
  Collection<String> expire(long now) {
    inherited.forEach(button -> press(button, UNKNOWN, Author.NOBODY, now));
    inherited.clear();
    Set<String> touched = new LinkedHashSet<>();
    presses.forEach(
        (button, hands) -> {
          if (hands.values().removeIf(press -> press.until() <= now)) touched.add(button);
        });
    presses.values().removeIf(Map::isEmpty);
    return touched;
  }

  /** Ends all presses of a button that is gone. */
  void forget(String button) {
    presses.remove(button);
    inherited.remove(button);
  }

  boolean isPressed(String button) {
    return presses.containsKey(button) || inherited.contains(button);
  }

  /** The one known to others who has pressed a button for longest; nobody if there is none. */
  Author by(String button) {
    return presses.getOrDefault(button, Map.of()).values().stream()
        .map(Press::by)
        .filter(by -> !by.equals(Author.NOBODY))
        .findFirst()
        .orElse(Author.NOBODY);
  }

  /** The moment when the next press ends; {@code Long.MAX_VALUE} if there is none. */
  long nextEnd() {
    if (!inherited.isEmpty()) return 0;
    return presses.values().stream()
        .flatMap(hands -> hands.values().stream())
        .mapToLong(Press::until)
        .min()
        .orElse(Long.MAX_VALUE);
  }
}
