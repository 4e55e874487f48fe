package slidersync.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The state of a board in the hands of its owner. Changes are {@linkplain #stage staged}, then
 * committed by whoever keeps the state, then {@linkplain #apply applied}: what has not been
 * committed is never seen here.
 */
public final class Board {

  private final BoardDefinition definition;
  private final Map<String, Object> repairs;
  private final Ledger ledger = new Ledger();

  private Board(BoardDefinition definition, Map<String, Object> repairs) {
    this.definition = definition;
    this.repairs = repairs;
  }

  /**
   * A board as it was kept. Its kept values that fit the definition stay; {@link #repair} has the
   * others.
   *
   * @param revision 0 for a board that is yet to be born
   */
  public static Board restore(
      BoardDefinition definition, long revision, Map<String, Versioned> kept) {
    Map<String, Versioned> valid = new LinkedHashMap<>();
    Map<String, Object> repairs = new LinkedHashMap<>();
    definition
        .controls()
        .forEach(
            (id, control) -> {
              Versioned entry = kept.get(id);
              Object value = entry == null ? control.initial() : fitting(control, entry.value());
              if (entry != null && value.equals(entry.value())) {
                valid.put(id, entry);
              } else {
                repairs.put(id, value);
              }
            });
    Board board = new Board(definition, repairs);
    board.ledger.advance(revision, valid);
    return board;
  }

  /** A kept value in today's normal form, or the default when it does not fit any more. */
  private static Object fitting(Control control, Object kept) {
    return control.normalize(kept) instanceof Outcome.Accepted<Object> fits
        ? fits.value()
        : control.initial();
  }

  /**
   * What has to be committed before the board is served: at birth the defaults of all controls,
   * later those of new ones, and new values in place of kept ones that a changed definition does
   * not take as they are.
   */
  public Batch repair() {
    Map<String, Object> open = new LinkedHashMap<>(repairs);
    open.keySet().removeAll(ledger.values().keySet());
    return open.isEmpty()
        ? stage(List.of())
        : stage(List.of(new Change(new LinkedHashMap<>(open), OptionalLong.empty())));
  }

  /**
   * Decides about changes in their order, each against the board as the ones before it leave it.
   */
  public Batch stage(List<Change> changes) {
    long revision = ledger.revision();
    Map<String, Versioned> entries = new LinkedHashMap<>();
    List<Outcome<Applied>> outcomes = new ArrayList<>(changes.size());
    for (Change change : changes) {
      long next = revision + 1;
      Outcome<Applied> outcome =
          definition
              .normalize(change.values())
              .then(values -> unlessConflict(change, values, entries, next));
      if (outcome instanceof Outcome.Accepted<Applied> accepted) {
        revision = next;
        accepted.value().values().forEach((id, v) -> entries.put(id, new Versioned(v, next)));
      }
      outcomes.add(outcome);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach((id, entry) -> values.put(id, entry.value()));
    return new Batch(new Delta(ledger.revision(), revision, values), entries, outcomes);
  }

  private Outcome<Applied> unlessConflict(
      Change change, Map<String, Object> values, Map<String, Versioned> staged, long next) {
    if (change.unchangedSince().isPresent()) {
      long since = change.unchangedSince().getAsLong();
      for (String id : values.keySet()) {
        Versioned before = staged.get(id);
        if (ledger.changedAfter(id, since) || (before != null && before.revision() > since)) {
          return Outcome.rejected(
              Reason.CONFLICT,
              id + ": expected no change after revision " + since + ", but it has changed");
        }
      }
    }
    return Outcome.accepted(new Applied(next, values));
  }

  /** Makes a batch true that was staged on this very revision and has been committed. */
  public void apply(Batch batch) {
    if (batch.delta().from() != ledger.revision()) {
      throw new IllegalStateException(
          "a batch from revision %d at revision %d"
              .formatted(batch.delta().from(), ledger.revision()));
    }
    ledger.advance(batch.delta().revision(), batch.entries());
  }

  public BoardDefinition definition() {
    return definition;
  }

  public long revision() {
    return ledger.revision();
  }

  /**
   * What a reader at that revision lacks: all values, as a delta from 0, when that is 0 or not
   * known here.
   */
  public Delta since(long revision) {
    return ledger.since(revision);
  }
}
