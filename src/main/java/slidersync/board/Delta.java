package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that flows out of a board: from revision {@code from} to {@code revision}, these
 * controls have these values. Values are absolute, so a duplicate or a merge does no harm.
 *
 * @param from 0 means that the values are all there is; else the revision to which they apply
 * @param revision at least {@code from}; equal to it in a heartbeat, which has no values
 */
public record Delta(long from, long revision, Map<String, Object> values) {

  public Delta {
    if (from < 0 || revision < from) {
      throw new IllegalArgumentException(
          "expected 0 <= from <= revision: " + from + ", " + revision);
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The delta that says only how far the board is. */
  public static Delta heartbeat(long revision) {
    return new Delta(revision, revision, Map.of());
  }

  public boolean isFull() {
    return from == 0;
  }
}
