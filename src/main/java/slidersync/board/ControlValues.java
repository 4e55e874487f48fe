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

/** The values of a board's controls in the hands of its owner. */
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
   * A board as it was kept. Its kept values that fit the definition stay; {@link #repair} has the
   * others.
   *
   * @param revision 0 for a board that is yet to be born
   * @param kept with the revision that gave each value
   * @param people who may hold controls, so that nobody else moves them
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
    ControlValues board = new ControlValues(definition, repairs, people);
    board.ledger.restore(lineage, revision, valid);
    return board;
  }

  /** A kept value in today's normal form, or the default when it does not fit any more. */
  private static Object fitting(Control control, @Nullable Object kept) {
    return kept != null && control.normalize(kept) instanceof Outcome.Accepted<Object> fits
        ? fits.value()
        : control.initial();
  }

  /**
   * What has to be committed before the board is served: at birth the defaults of all controls,
   * later those of new ones, and new values in place of kept ones that a changed definition does
   * not take as they are.
   */
  public Batch<ChangeResult> repair() {
    Map<String, Object> open = new LinkedHashMap<>(repairs);
    open.keySet().removeAll(ledger.values().keySet());
    BatchBuilder draft = new BatchBuilder(ledger);
    if (!open.isEmpty()) draft.change(open, Author.NOBODY);
    return draft.batch(List.of());
  }

  @Override
  public Batch<ChangeResult> stage(List<? extends Change> changes, long now) {
    BatchBuilder draft = new BatchBuilder(ledger);
    List<Outcome<ChangeResult>> outcomes = new ArrayList<>(changes.size());
    for (Change change : changes) {
      outcomes.add(
          definition
              .normalize(change.values())
              .then(values -> people.unlessHeld(values, change.by().participant(), now))
              .then(values -> unlessConflict(change, values, draft))
              .map(values -> change(draft, values, change.by())));
    }
    return draft.batch(outcomes);
  }

  private static Outcome<Map<String, Object>> unlessConflict(
      Change change, Map<String, Object> values, BatchBuilder draft) {
    Position since = change.unchangedSince();
    if (since == null) return Outcome.accepted(values);
    if (!draft.follows(since)) {
      return Outcome.rejected(
          Reason.UNKNOWN_REVISION,
          "expected a revision that led to the present one; the board knows nothing of %d"
              .formatted(since.revision()));
    }
    for (String id : values.keySet()) {
      Entry before = draft.get(id);
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

  private ChangeResult change(BatchBuilder draft, Map<String, Object> values, Author by) {
    draft.change(values, people.known(by));
    return new ChangeResult(draft.revision(), values);
  }

  public BoardDefinition definition() {
    return definition;
  }
}
