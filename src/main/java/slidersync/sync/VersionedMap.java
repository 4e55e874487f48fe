package slidersync.sync;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stream at one revision, each with the revision that gave it. What is gone is
 * remembered for a while, so that a reader can be told.
 */
public final class VersionedMap {

  /** So many that are gone are remembered. */
  private static final int MAX_GONE = 1_000;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Those that are gone, the longest gone first, with the revision at which they went. */
  private final Map<String, Long> gone = new LinkedHashMap<>();

  /** The revision before which this ledger knows nothing: all that it holds is newer. */
  private long origin;

  private Lineage lineage = Lineage.NONE;
  private Position position = Position.NOTHING;

  Lineage lineage() {
    return lineage;
  }

  Position position() {
    return position;
  }

  long revision() {
    return position.revision();
  }

  /** Null if there is none, or never was. */
  @Nullable Entry get(String id) {
    return entries.get(id);
  }

  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.value() != null) values.put(id, entry.value());
        });
    return values;
  }

  /** Begins with all there is, each with the revision that gave it. */
  public void restore(Lineage itsLineage, long revision, Map<String, Entry> all) {
    entries.clear();
    gone.clear();
    origin = 0;
    lineage = itsLineage;
    advance(revision, all);
  }

  /** Begins anew with all there is; nothing is known of how it changed before. */
  public void replace(Lineage itsLineage, long revision, Map<String, Entry> all) {
    restore(itsLineage, revision, all);
    origin = revision;
  }

  /** The next history goes on from here. */
  void branch(String next) {
    lineage = lineage.branch(next, revision());
    position = new Position(next, revision());
  }

  void advance(long revision, Map<String, Entry> changed) {
    changed.forEach(
        (id, entry) -> {
          entries.put(id, entry);
          gone.remove(id);
          if (entry.value() == null) gone.put(id, entry.revision());
        });
    position = new Position(lineage.history(), revision);
    forgetOldest();
  }

  /** Who is behind the revision at which a forgotten one went gets everything. */
  private void forgetOldest() {
    Iterator<Map.Entry<String, Long>> oldest = gone.entrySet().iterator();
    while (gone.size() > MAX_GONE) {
      Map.Entry<String, Long> one = oldest.next();
      origin = Math.max(origin, one.getValue());
      entries.remove(one.getKey());
      oldest.remove();
    }
  }

  /**
   * What a reader at that position lacks; everything if that is revision 0, or does not lead here.
   */
  Delta since(Position reader) {
    long since = reader.revision();
    boolean known = since > 0 && since >= origin && lineage.leads(reader, revision());
    Map<String, Entry> lacking = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          boolean lacks = known ? entry.revision() > since : entry.value() != null;
          if (lacks) lacking.put(id, entry);
        });
    return Delta.of(known ? reader : new Position(lineage.history(), 0), position, lacking);
  }
}
