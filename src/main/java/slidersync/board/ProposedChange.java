package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.text.Quoted;

/**
 * A change that a {@link Rule} is asked about. Its values fit their controls, in normal form.
 *
 * @param before all values of the board without the change, by control id
 * @param changes the values that it brings: a press brings {@code true}, a fire the next count
 * @param by who wants it
 */
public record ProposedChange(Map<String, Object> before, Map<String, Object> changes, Author by) {

  public ProposedChange {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }

  /** All values of the board with the change. */
  public Map<String, Object> after() {
    Map<String, Object> after = new LinkedHashMap<>(before);
    after.putAll(changes);
    return after;
  }

  /** Whether it changes that control. */
  public boolean changes(String control) {
    return changes.containsKey(control);
  }

  /** Whether a toggle is on, or a button pressed, with the change. */
  public boolean isTrue(String control) {
    if (find(control) instanceof Boolean truth) return truth;
    throw unexpected(control, "true or false");
  }

  /** The number of a control with the change. */
  public double number(String control) {
    if (find(control) instanceof Number number) return number.doubleValue();
    throw unexpected(control, "a number");
  }

  /** The text of a control with the change. */
  public String text(String control) {
    if (find(control) instanceof String text) return text;
    throw unexpected(control, "a text");
  }

  private @Nullable Object find(String control) {
    Object changed = changes.get(control);
    return changed == null ? before.get(control) : changed;
  }

  private IllegalStateException unexpected(String control, String expected) {
    return new IllegalStateException(
        "%s: expected %s, got %s".formatted(control, expected, Quoted.of(find(control))));
  }

  /** The same change with further values, or others. */
  ProposedChange with(Map<String, Object> corrections) {
    Map<String, Object> corrected = new LinkedHashMap<>(changes);
    corrected.putAll(corrections);
    return new ProposedChange(before, corrected, by);
  }
}
