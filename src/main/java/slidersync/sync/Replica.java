package slidersync.sync;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of a stream's values that follows it by its deltas, however they get lost, doubled or
 * merged on the way. {@code webroot/net/replica.js} does the same in the browser: one table of
 * cases tests both.
 */
public final class Replica {

  /** What the receiver of a delta has to do. */
  public enum Step {
    /** Nothing: the delta brought nothing new. */
    DROPPED,
    /** Show the delta's values. */
    TAKEN,
    /** Forget what was there and show the delta's values. */
    REPLACED,
    /** Ask for the delta since {@link #position()}: something was missed. */
    ASK_SINCE
  }

  private final VersionedMap map = new VersionedMap();

  /** {@link Position#NOTHING} as long as nothing is known. */
  public Position position() {
    return map.position();
  }

  /** 0 as long as nothing is known. */
  public long revision() {
    return map.revision();
  }

  public Map<String, Object> values() {
    return map.values();
  }

  /**
   * Gives a reader at that position what it lacks: all values, as a delta from 0, when it is not
   * known that the position leads here.
   */
  public Delta since(Position reader) {
    return map.since(reader);
  }

  /** Takes a delta or drops it, by its positions, and says what to do next. */
  public Step receive(Delta delta) {
    if (delta.isFull()) {
      map.replace(Lineage.of(delta.to().history()), delta.revision(), entries(delta));
      return Step.REPLACED;
    }
    if (!delta.to().history().equals(position().history())) {
      // A new history goes on from exactly this position, or from an unknown one.
      if (!delta.from().equals(position())) return Step.ASK_SINCE;
      map.branch(delta.to().history());
    } else {
      if (delta.revision() <= revision()) return Step.DROPPED;
      if (delta.from().revision() > revision()) return Step.ASK_SINCE;
    }
    map.advance(delta.revision(), entries(delta));
    return Step.TAKEN;
  }

  private static Map<String, Entry> entries(Delta delta) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    delta
        .values()
        .forEach(
            (id, value) ->
                entries.put(
                    id,
                    new Entry(
                        value, delta.revision(), delta.by().getOrDefault(id, Author.NOBODY))));
    return entries;
  }
}
