package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that flows out of a board: from revision {@code from} to {@code revision}, these have
 * these values. Values are absolute, so a duplicate or a merge does no harm.
 *
 * @param from 0 means that the values are all there is; else the revision to which they apply
 * @param revision at least {@code from}; equal to it in a heartbeat, which has no values
 * @param values by id; null for what is gone
 * @param by whose changes they are, where somebody shall know
 */
public record Delta(
    long from, long revision, Map<String, @Nullable Object> values, Map<String, Author> by) {

  public Delta {
    if (from < 0 || revision < from) {
      throw new IllegalArgumentException(
          "expected 0 <= from <= revision: " + from + ", " + revision);
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    by = Map.copyOf(by);
  }

  public Delta(long from, long revision, Map<String, ? extends @Nullable Object> values) {
    this(from, revision, new LinkedHashMap<>(values), Map.of());
  }

  /** A delta of entries that are newer than {@code from}. */
  static Delta of(long from, long revision, Map<String, Versioned> entries) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, Author> by = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          values.put(id, entry.value());
          if (!entry.by().equals(Author.NOBODY)) by.put(id, entry.by());
        });
    return new Delta(from, revision, values, by);
  }

  /** The delta that says only how far the board is. */
  public static Delta heartbeat(long revision) {
    return new Delta(revision, revision, Map.of());
  }

  public boolean isFull() {
    return from == 0;
  }
}
