package slidersync.board;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stream at one revision, each with the revision that gave it. What is gone is
 * remembered for a while, so that a reader can be told.
 */
final class Ledger {

  /** So many that are gone are remembered. */
  private static final int MAX_GONE = 1_000;

  private final Map<String, Versioned> entries = new LinkedHashMap<>();

  /** Those that are gone, the longest gone first, with the revision at which they went. */
  private final Map<String, Long> gone = new LinkedHashMap<>();

  /** The revision before which this ledger knows nothing: all that it holds is newer. */
  private long origin;

  private long revision;

  long revision() {
    return revision;
  }

  /** Null if there is none, or never was. */
  @Nullable Versioned get(String id) {
    return entries.get(id);
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.value() != null) values.put(id, entry.value());
        });
    return values;
  }

  /** Begins anew with all there is; nothing is known of what was before. */
  void replace(long newRevision, Map<String, Versioned> all) {
    entries.clear();
    gone.clear();
    origin = newRevision;
    advance(newRevision, all);
  }

  void advance(long newRevision, Map<String, Versioned> changed) {
    changed.forEach(
        (id, entry) -> {
          entries.put(id, entry);
          gone.remove(id);
          if (entry.value() == null) gone.put(id, entry.revision());
        });
    revision = newRevision;
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

  /** What a reader at revision {@code since} lacks; everything if that is 0 or not known here. */
  Delta since(long since) {
    boolean known = since > 0 && since >= origin && since <= revision;
    Map<String, Versioned> lacking = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          boolean lacks = known ? entry.revision() > since : entry.value() != null;
          if (lacks) lacking.put(id, entry);
        });
    return Delta.of(known ? since : 0, revision, lacking);
  }
}
