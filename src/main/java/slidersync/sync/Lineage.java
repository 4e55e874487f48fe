package slidersync.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The histories of a stream. Each owner begins one, which branches off the former one at the
 * revision that the store had then: up to there the two are the same. A reader that has seen more
 * of the former one has seen what the store has lost since.
 *
 * @param history the id of the present one; empty as long as nothing is known
 * @param former those before it, the newest first, each with the last revision that it shares with
 *     the present one
 */
public record Lineage(String history, Map<String, Long> former) {

  /** The most former histories that are remembered; readers of older ones get everything. */
  static final int MAX_FORMER = 16;

  public static final Lineage NONE = of("");

  public Lineage {
    former = Collections.unmodifiableMap(new LinkedHashMap<>(former));
  }

  /** Makes the lineage of a history without a known past. */
  public static Lineage of(String history) {
    return new Lineage(history, Map.of());
  }

  /** Makes the lineage of a history that goes on from the present one at that revision. */
  public Lineage branch(String next, long revision) {
    Map<String, Long> past = new LinkedHashMap<>();
    if (!history.isEmpty()) past.put(history, revision);
    former.forEach(
        (id, last) -> {
          if (past.size() < MAX_FORMER) past.putIfAbsent(id, last);
        });
    return new Lineage(next, past);
  }

  /**
   * Tells whether the reader's position lies on the way to this revision of the present history.
   */
  boolean leads(Position reader, long revision) {
    long shared =
        reader.history().equals(history) ? revision : former.getOrDefault(reader.history(), 0L);
    return reader.revision() <= shared;
  }

  /**
   * The end of the former history, where the present one begins; {@link Position#NOTHING} when not
   * known.
   */
  Position branchPoint() {
    return former.entrySet().stream()
        .findFirst()
        .map(parent -> new Position(parent.getKey(), parent.getValue()))
        .orElse(Position.NOTHING);
  }
}
