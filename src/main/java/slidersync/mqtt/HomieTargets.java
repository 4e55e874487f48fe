package slidersync.mqtt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import slidersync.control.Control;

/**
 * What is said as the targets of controls: before a value the one that it has, and what a program
 * wants letter by letter, once the owner of the board has accepted it.
 */
final class HomieTargets {

  private final Map<String, String> said = new HashMap<>();
  private final Map<String, String> wanted = new HashMap<>();

  /** Notes what a program wants, before the owner has decided. */
  void want(Control control, String text) {
    wanted.put(control.id(), text);
  }

  /**
   * The target to be said before a value; nothing if the one that was said last means the same.
   *
   * @param read what a text means
   */
  Optional<String> before(Control control, String text, BiFunction<Control, Object, Object> read) {
    String want = wanted.remove(control.id());
    String last = said.get(control.id());
    boolean isThere =
        want == null && last != null && read.apply(control, last).equals(read.apply(control, text));
    if (isThere) return Optional.empty();
    String next = want == null ? text : want;
    said.put(control.id(), next);
    return Optional.of(next);
  }

  /** Whether what was accepted is to be said as the target now, since no value has come with it. */
  boolean accepted(Control control, String text) {
    if (!wanted.remove(control.id(), text)) return false;
    said.put(control.id(), text);
    return true;
  }

  /** Forgets what a program wants: it does not get it. */
  void refused(Control control) {
    wanted.remove(control.id());
  }

  /** Goes on with those of the definition before. */
  void take(HomieTargets before) {
    said.putAll(before.said);
    wanted.putAll(before.wanted);
  }
}
