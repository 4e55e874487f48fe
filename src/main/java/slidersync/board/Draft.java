package slidersync.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the next batch of a stream changes, on top of its ledger. */
final class Draft {

  private final Ledger ledger;
  private final Map<String, Versioned> entries = new LinkedHashMap<>();
  private long revision;

  Draft(Ledger ledger) {
    this.ledger = ledger;
    revision = ledger.revision();
  }

  /**
   * Whether a reader at that position has seen nothing but what led to this draft. A position
   * without a history is taken to be of the present one.
   */
  boolean follows(Position reader) {
    return reader.history().isEmpty()
        ? reader.revision() <= revision
        : ledger.lineage().leads(reader, revision);
  }

  /** The revision after all changes so far. */
  long revision() {
    return revision;
  }

  /** The entry as the batch would leave it; null if there is none. */
  @Nullable Versioned get(String id) {
    Versioned staged = entries.get(id);
    return staged != null ? staged : ledger.get(id);
  }

  /** All values that the next change gives, all at its one revision. */
  void change(Map<String, ? extends @Nullable Object> values, Author by) {
    revision++;
    values.forEach((id, value) -> entries.put(id, new Versioned(value, revision, by)));
  }

  <R> Batch<R> batch(List<Outcome<R>> outcomes) {
    Position from = ledger.position();
    Position to = new Position(from.history(), revision);
    return new Batch<>(Delta.of(from, to, entries), entries, outcomes);
  }
}
