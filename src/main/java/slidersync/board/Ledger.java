package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a board at one revision, each with the revision that gave it. */
final class Ledger {

  private final Map<String, Versioned> entries = new LinkedHashMap<>();

  /** The revision before which this ledger knows nothing: all that it holds is newer. */
  private long origin;

  private long revision;

  long revision() {
    return revision;
  }

  Map<String, Object> values() {
    return valuesAfter(0);
  }

  boolean changedAfter(String control, long since) {
    Versioned entry = entries.get(control);
    return entry != null && entry.revision() > since;
  }

  void replace(long newRevision, Map<String, Versioned> all) {
    entries.clear();
    entries.putAll(all);
    origin = newRevision;
    revision = newRevision;
  }

  void advance(long newRevision, Map<String, Versioned> changed) {
    entries.putAll(changed);
    revision = newRevision;
  }

  /** What a reader at revision {@code since} lacks; everything if that is 0 or not known here. */
  Delta since(long since) {
    boolean known = since >= origin && since <= revision;
    return new Delta(known ? since : 0, revision, valuesAfter(known ? since : 0));
  }

  private Map<String, Object> valuesAfter(long since) {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (control, entry) -> {
          if (entry.revision() > since) values.put(control, entry.value());
        });
    return values;
  }
}
