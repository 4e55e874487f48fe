package slidersync.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a board's controls in the hands of its owner. */
public final class Board extends OwnedStream<Change, Applied> {

  private final BoardDefinition definition;
  private final Map<String, Object> repairs;
  private final People people;

  private Board(BoardDefinition definition, Map<String, Object> repairs, People people) {
    super(Stream.CONTROLS);
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
  public static Board restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Versioned> kept,
      People people) {
    Map<String, Versioned> valid = new LinkedHashMap<>();
    Map<String, Object> repairs = new LinkedHashMap<>();
    definition
        .controls()
        .forEach(
            (id, control) -> {
              Versioned entry = kept.get(id);
              Object value = fitting(control, entry == null ? null : entry.value());
              if (entry != null && value.equals(entry.value())) {
                valid.put(id, entry);
              } else {
                repairs.put(id, value);
              }
            });
    Board board = new Board(definition, repairs, people);
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
  public Batch<Applied> repair() {
    Map<String, Object> open = new LinkedHashMap<>(repairs);
    open.keySet().removeAll(ledger.values().keySet());
    Draft draft = new Draft(ledger);
    if (!open.isEmpty()) draft.change(open, Author.NOBODY);
    return draft.batch(List.of());
  }

  @Override
  public Batch<Applied> stage(List<? extends Change> changes, long now) {
    Draft draft = new Draft(ledger);
    List<Outcome<Applied>> outcomes = new ArrayList<>(changes.size());
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
      Change change, Map<String, Object> values, Draft draft) {
    Position since = change.unchangedSince();
    if (since == null) return Outcome.accepted(values);
    if (!draft.follows(since)) {
      return Outcome.rejected(
          Reason.UNKNOWN_REVISION,
          "expected a revision that led to the present one; the board knows nothing of %d"
              .formatted(since.revision()));
    }
    for (String id : values.keySet()) {
      Versioned before = draft.get(id);
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

  private Applied change(Draft draft, Map<String, Object> values, Author by) {
    draft.change(values, people.known(by));
    return new Applied(draft.revision(), values);
  }

  public BoardDefinition definition() {
    return definition;
  }
}
