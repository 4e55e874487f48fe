package slidersync.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;

/** Collects the changes of a stream's next batch, on top of what has been committed. */
public final class BatchBuilder {

  private final VersionedMap committed;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long revision;

  public BatchBuilder(VersionedMap committed) {
    this.committed = committed;
    revision = committed.revision();
  }

  /**
   * Tells whether the reader's position lies on the way to this batch. A position without a history
   * is taken to be of the present one.
   */
  public boolean follows(Position reader) {
    return reader.history().isEmpty()
        ? reader.revision() <= revision
        : committed.lineage().leads(reader, revision);
  }

  /** The revision after all changes so far. */
  public long revision() {
    return revision;
  }

  /** The entry as the batch would leave it; null if there is none. */
  public @Nullable Entry get(String id) {
    Entry staged = entries.get(id);
    return staged != null ? staged : committed.get(id);
  }

  /** Adds a change, which gives all these values the next revision; null removes a value. */
  public void change(Map<String, ? extends @Nullable Object> values, Author by) {
    revision++;
    values.forEach((id, value) -> entries.put(id, new Entry(value, revision, by)));
  }

  /** Adds a change of one value, and of what owners remember with it. */
  public void change(String id, Object value, Author by, String note) {
    revision++;
    entries.put(id, new Entry(value, revision, by, note));
  }

  /**
   * Builds the batch of all changes so far.
   *
   * @param outcomes one for each command that was staged, in their order
   */
  public <R> Batch<R> build(List<Outcome<R>> outcomes) {
    Position from = committed.position();
    Position to = new Position(from.history(), revision);
    return new Batch<>(Delta.of(from, to, entries), entries, outcomes);
  }
}
