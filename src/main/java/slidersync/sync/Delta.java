package slidersync.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that flows out of a board: from one position to another, these have these values.
 * Values are absolute, so a duplicate or a merge does no harm.
 *
 * @param from revision 0 means that the values are all there is; else the position to which they
 *     apply. It is of a former history when the delta leads over to the one of a new owner
 * @param to of a revision that is not below that of {@code from}; equal to it in a heartbeat, which
 *     has no values
 * @param values by id; null for what is gone
 * @param by whose changes they are, where somebody shall know
 */
public record Delta(
    Position from, Position to, Map<String, @Nullable Object> values, Map<String, Author> by) {

  public Delta {
    if (to.revision() < from.revision()) {
      throw new IllegalArgumentException(
          "expected from <= revision: " + from.revision() + ", " + to.revision());
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    by = Map.copyOf(by);
  }

  public Delta(Position from, Position to, Map<String, ? extends @Nullable Object> values) {
    this(from, to, new LinkedHashMap<>(values), Map.of());
  }

  /** A delta of entries that are newer than {@code from}. */
  static Delta of(Position from, Position to, Map<String, Entry> entries) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, Author> by = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          values.put(id, entry.value());
          if (!entry.by().equals(Author.NOBODY)) by.put(id, entry.by());
        });
    return new Delta(from, to, values, by);
  }

  /** The delta that says only how far the board is. */
  public static Delta heartbeat(Position position) {
    return new Delta(position, position, Map.of());
  }

  /** The revision after it. */
  public long revision() {
    return to.revision();
  }

  public boolean isFull() {
    return from.revision() == 0;
  }
}
