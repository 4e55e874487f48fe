package slidersync.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.ControlCommand.LetGo;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Redefine;
import slidersync.board.ControlCommand.Release;
import slidersync.control.Action;
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
public final class ControlValues extends StreamState<ControlCommand, ChangeResult> {

  private BoardDefinition definition;
  private final Map<String, Object> repairs;
  private final People people;
  private final Buttons buttons;
  private final Triggers triggers;
  private final RemovedValues removed = new RemovedValues();

  private ControlValues(
      BoardDefinition definition, Map<String, Object> repairs, People people, StoreClock clock) {
    super(StreamId.CONTROLS);
    this.definition = definition;
    this.repairs = repairs;
    this.people = people;
    buttons = new Buttons(people);
    triggers = new Triggers(clock);
  }

  /**
   * Restores the values that a store kept. Those that fit the definition stay; {@link #repair}
   * replaces the others.
   *
   * @param revision 0 for a board that is yet to be born
   * @param kept the values, each with the revision that gave it
   * @param people who hold controls, so that nobody else moves these
   * @param clock of the store, to measure the time between the fires of a trigger
   */
  public static ControlValues restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      People people,
      StoreClock clock) {
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
    ControlValues values = new ControlValues(definition, repairs, people, clock);
    valid.replaceAll(values::inherit);
    values.committed.restore(lineage, revision, valid);
    return values;
  }

  private Entry inherit(String id, Entry kept) {
    if (definition.isPressed(id) && Boolean.TRUE.equals(kept.value())) buttons.inherit(id);
    return triggers.inherit(kept);
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
  public Batch<ChangeResult> stage(List<? extends ControlCommand> commands, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    buttons.expire(batch, now);
    List<Outcome<ChangeResult>> outcomes = new ArrayList<>(commands.size());
    for (ControlCommand command : commands) outcomes.add(execute(command, batch, now));
    return batch.build(outcomes);
  }

  /** The moment when the next press ends; {@code Long.MAX_VALUE} if there is none. */
  public long nextEnd() {
    return buttons.nextEnd();
  }

  private Outcome<ChangeResult> execute(ControlCommand command, BatchBuilder batch, long now) {
    if (command instanceof Change change) return change(change, batch, now);
    if (command instanceof Press press) {
      return find(press, Action.PRESS).map(button -> buttons.press(press, batch, now));
    }
    if (command instanceof Release release) {
      return find(release, Action.PRESS).map(button -> buttons.release(release, batch));
    }
    if (command instanceof Fire fire) {
      return find(fire, Action.FIRE)
          .then(
              trigger ->
                  triggers.fire(fire, people.known(fire.by()), trigger.type().guard(), batch));
    }
    if (command instanceof Redefine next) redefine(next.definition(), batch);
    if (command instanceof LetGo gone) buttons.releaseAll(gone.hand(), batch);
    return Outcome.accepted(new ChangeResult(batch.revision(), Map.of()));
  }

  /**
   * Keeps the values that fit, gives the others their default, and removes those of controls that
   * are gone, all by one change. A control that comes back has its value again.
   */
  private void redefine(BoardDefinition next, BatchBuilder batch) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String id : definition.controls().keySet()) {
      if (!next.isPressed(id)) buttons.forget(id);
      Entry last = next.controls().containsKey(id) ? null : batch.get(id);
      if (last == null) continue;
      if (!definition.isPressed(id)) removed.put(id, last.value());
      changed.put(id, null);
    }
    next.controls()
        .forEach(
            (id, control) -> {
              Entry entry = batch.get(id);
              Object before = entry == null ? null : entry.value();
              Object value = fitting(control, before == null ? removed.take(id) : before);
              if (!value.equals(before)) changed.put(id, value);
            });
    definition = next;
    if (!changed.isEmpty()) batch.change(changed, Author.NOBODY);
  }

  private Outcome<Control> find(ControlCommand.OfOne command, Action action) {
    return definition.find(command.control(), action, command.by());
  }

  private Outcome<ChangeResult> change(Change change, BatchBuilder batch, long now) {
    return definition
        .normalize(change.values(), change.by())
        .then(values -> people.unlessHeld(values, change.by().participant(), now))
        .then(values -> unlessConflict(change, values, batch))
        .map(
            values -> {
              batch.change(values, people.known(change.by()));
              return new ChangeResult(batch.revision(), values);
            });
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

  public BoardDefinition definition() {
    return definition;
  }
}
