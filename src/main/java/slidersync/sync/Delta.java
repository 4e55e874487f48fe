package slidersync.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that changed between two positions of a stream. Everything that a board sends is a
 * delta: a snapshot, a change, a heartbeat. Values are absolute, so a duplicate or a merge does no
 * harm.
 *
 * @param from the position to which the values apply; with revision 0 they are all values. It is of
 *     a former history when the delta leads over to the one of a new owner
 * @param to the position that they lead to, of a revision not below that of {@code from}; equal to
 *     {@code from} in a heartbeat, which has no values
 * @param values by id; null for one that was removed
 * @param by the authors of values by id, where they are told
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

  /** Makes a delta of entries that are newer than {@code from}. */
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

  /** Makes a delta without values, which says only how far the stream is. */
  public static Delta heartbeat(Position position) {
    return new Delta(position, position, Map.of());
  }

  /** The revision after it. */
  public long revision() {
    return to.revision();
  }

  /** Whether it has all values, whatever a reader had before. */
  public boolean isFull() {
    return from.revision() == 0;
  }
}
