package slidersync.sync;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stream at one revision, each with the revision that gave it. A removed value
 * leaves a tombstone for a while, so that readers learn of its removal.
 */
public final class VersionedMap {

  private static final int MAX_TOMBSTONES = 1_000;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The revisions that removed a value, by id, the oldest first. */
  private final Map<String, Long> tombstones = new LinkedHashMap<>();

  /** Removals up to here may be forgotten: a reader of an older revision gets everything. */
  private long compactedRevision;

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

  /** The entry, which is a tombstone if its value is null; null if there is none. */
  @Nullable Entry get(String id) {
    return entries.get(id);
  }

  /** All values by id, without tombstones. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.value() != null) values.put(id, entry.value());
        });
    return values;
  }

  /** Begins with these entries, whose removals are all known. */
  public void restore(Lineage newLineage, long revision, Map<String, Entry> all) {
    entries.clear();
    tombstones.clear();
    compactedRevision = 0;
    lineage = newLineage;
    advance(revision, all);
  }

  /** Begins anew with these entries; nothing is known of removals before. */
  public void replace(Lineage newLineage, long revision, Map<String, Entry> all) {
    restore(newLineage, revision, all);
    compactedRevision = revision;
  }

  /** Begins the next history, which goes on from here. */
  void branch(String next) {
    lineage = lineage.branch(next, revision());
    position = new Position(next, revision());
  }

  /** Takes changes up to a revision. */
  void advance(long revision, Map<String, Entry> changed) {
    changed.forEach(
        (id, entry) -> {
          entries.put(id, entry);
          tombstones.remove(id);
          if (entry.value() == null) tombstones.put(id, entry.revision());
        });
    position = new Position(lineage.history(), revision);
    compact();
  }

  private void compact() {
    Iterator<Map.Entry<String, Long>> oldest = tombstones.entrySet().iterator();
    while (tombstones.size() > MAX_TOMBSTONES) {
      Map.Entry<String, Long> tombstone = oldest.next();
      compactedRevision = Math.max(compactedRevision, tombstone.getValue());
      entries.remove(tombstone.getKey());
      oldest.remove();
    }
  }

  /**
   * Gives a reader at that position what it lacks: everything if that is revision 0, or does not
   * lead here.
   */
  Delta since(Position reader) {
    long since = reader.revision();
    boolean isKnown = since > 0 && since >= compactedRevision && lineage.leads(reader, revision());
    Map<String, Entry> lacking = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          boolean isLacking = isKnown ? entry.revision() > since : entry.value() != null;
          if (isLacking) lacking.put(id, entry);
        });
    return Delta.of(isKnown ? reader : new Position(lineage.history(), 0), position, lacking);
  }
}
