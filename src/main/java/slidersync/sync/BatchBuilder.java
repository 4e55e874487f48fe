package slidersync.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;

/** What the next batch of a stream changes, on top of its ledger. */
public final class BatchBuilder {

  private final VersionedMap ledger;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long revision;

  public BatchBuilder(VersionedMap ledger) {
    this.ledger = ledger;
    revision = ledger.revision();
  }

  /**
   * Whether a reader at that position has seen nothing but what led to this draft. A position
   * without a history is taken to be of the present one.
   */
  public boolean follows(Position reader) {
    return reader.history().isEmpty()
        ? reader.revision() <= revision
        : ledger.lineage().leads(reader, revision);
  }

  /** The revision after all changes so far. */
  public long revision() {
    return revision;
  }

  /** The entry as the batch would leave it; null if there is none. */
  public @Nullable Entry get(String id) {
    Entry staged = entries.get(id);
    return staged != null ? staged : ledger.get(id);
  }

  /** All values that the next change gives, all at its one revision. */
  public void change(Map<String, ? extends @Nullable Object> values, Author by) {
    revision++;
    values.forEach((id, value) -> entries.put(id, new Entry(value, revision, by)));
  }

  public <R> Batch<R> batch(List<Outcome<R>> outcomes) {
    Position from = ledger.position();
    Position to = new Position(from.history(), revision);
    return new Batch<>(Delta.of(from, to, entries), entries, outcomes);
  }
}
