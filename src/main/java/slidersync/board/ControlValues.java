package slidersync.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** The stream of the values of a board's controls, in the hands of its owner. */
public final class ControlValues extends StreamState<Change, ChangeResult> {

  private final BoardDefinition definition;
  private final Map<String, Object> repairs;
  private final People people;

  private ControlValues(BoardDefinition definition, Map<String, Object> repairs, People people) {
    super(StreamId.CONTROLS);
    this.definition = definition;
    this.repairs = repairs;
    this.people = people;
  }

  /**
   * Restores the values that a store kept. Those that fit the definition stay; {@link #repair}
   * replaces the others.
   *
   * @param revision 0 for a board that is yet to be born
   * @param kept the values, each with the revision that gave it
   * @param people who hold controls, so that nobody else moves these
   */
  public static ControlValues restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      People people) {
    Map<String, Entry> valid = new LinkedHashMap<>();
    Map<String, Object> repairs = new LinkedHashMap<>();
    definition
        .controls()
        .forEach(
            (id, control) -> {
              Entry entry = kept.get(id);
              Object value = fitting(control, entry == null ? null : entry.value());
              if (entry != null && value.equals(entry.value())) {
                valid.put(id, entry);
              } else {
                repairs.put(id, value);
              }
            });
    ControlValues values = new ControlValues(definition, repairs, people);
    values.committed.restore(lineage, revision, valid);
    return values;
  }

  /** Gives the kept value in today's normal form, or the default if it does not fit any more. */
  private static Object fitting(Control control, @Nullable Object kept) {
    return kept != null && control.normalize(kept) instanceof Outcome.Accepted<Object> fits
        ? fits.value()
        : control.initial();
  }

  /**
   * Makes the batch that is to be committed before the board is served. It has the defaults of all
   * controls at the board's birth, later those of new controls, and a new value for each kept one
   * that does not fit a changed definition as it is.
   */
  public Batch<ChangeResult> repair() {
    Map<String, Object> open = new LinkedHashMap<>(repairs);
    open.keySet().removeAll(committed.values().keySet());
    BatchBuilder batch = new BatchBuilder(committed);
    if (!open.isEmpty()) batch.change(open, Author.NOBODY);
    return batch.build(List.of());
  }

  @Override
  public Batch<ChangeResult> stage(List<? extends Change> changes, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    List<Outcome<ChangeResult>> outcomes = new ArrayList<>(changes.size());
    for (Change change : changes) {
      outcomes.add(
          definition
              .normalize(change.values())
              .then(values -> people.unlessHeld(values, change.by().participant(), now))
              .then(values -> unlessConflict(change, values, batch))
              .map(values -> change(batch, values, change.by())));
    }
    return batch.build(outcomes);
  }

  private static Outcome<Map<String, Object>> unlessConflict(
      Change change, Map<String, Object> values, BatchBuilder batch) {
    Position since = change.unchangedSince();
    if (since == null) return Outcome.accepted(values);
    if (!batch.follows(since)) {
      return Outcome.rejected(
          Reason.UNKNOWN_REVISION,
          "expected a revision that led to the present one; the board knows nothing of %d"
              .formatted(since.revision()));
    }
    for (String id : values.keySet()) {
      Entry before = batch.get(id);
      if (before != null && before.revision() > since.revision()) {
        return Outcome.rejected(
            Refusal.of(
                    Reason.CONFLICT,
                    id,
                    "expected no change after revision "
                        + since.revision()
                        + ", but it has changed")
                .with("revision", before.revision()));
      }
    }
    return Outcome.accepted(values);
  }

  private ChangeResult change(BatchBuilder batch, Map<String, Object> values, Author by) {
    batch.change(values, people.known(by));
    return new ChangeResult(batch.revision(), values);
  }

  public BoardDefinition definition() {
    return definition;
  }
}
