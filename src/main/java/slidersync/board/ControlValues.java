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
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/** The stream of the values of a board's controls, in the hands of its owner. */
public final class ControlValues extends StreamState<ControlCommand, ChangeResult> {

  private BoardDefinition definition;
  private final Map<String, Object> repairs;
  private final People people;
  private final Buttons buttons;
  private final Triggers triggers;
  private final Judgement judgement;
  private final FittingValues fitting = new FittingValues();

  private ControlValues(
      BoardDefinition definition,
      Map<String, Object> repairs,
      People people,
      StoreClock clock,
      Judge judge) {
    super(StreamId.CONTROLS);
    this.definition = definition;
    this.repairs = repairs;
    this.people = people;
    buttons = new Buttons(people);
    triggers = new Triggers(clock);
    judgement = new Judgement(judge, people);
  }

  /**
   * Restores the values that a store kept. Those that fit the definition stay; {@link #repair}
   * replaces the others.
   *
   * @param revision 0 for a board that is yet to be born
   * @param kept the values, each with the revision that gave it
   * @param people who hold controls, so that nobody else moves these
   * @param clock of the store, to measure the time between the fires of a trigger
   * @param judge asks the rules of the board
   */
  public static ControlValues restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      People people,
      StoreClock clock,
      Judge judge) {
    Map<String, Entry> valid = new LinkedHashMap<>();
    Map<String, Object> repairs = new LinkedHashMap<>();
    definition
        .controls()
        .forEach(
            (id, control) -> {
              Entry entry = kept.get(id);
              Object value = FittingValues.of(control, entry == null ? null : entry.value());
              if (entry != null && value.equals(entry.value())) {
                valid.put(id, entry);
              } else {
                repairs.put(id, value);
              }
            });
    ControlValues values = new ControlValues(definition, repairs, people, clock, judge);
    valid.replaceAll(values::inherit);
    values.committed.restore(lineage, revision, valid);
    return values;
  }

  private Entry inherit(String id, Entry kept) {
    if (definition.isPressed(id) && Boolean.TRUE.equals(kept.value())) buttons.inherit(id);
    return triggers.inherit(kept);
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
    judgement.begin();
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
      return find(press, Action.PRESS).then(button -> press(press, batch, now));
    }
    if (command instanceof Release release) {
      return find(release, Action.PRESS).map(button -> buttons.release(release, batch));
    }
    if (command instanceof Fire fire) {
      return find(fire, Action.FIRE).then(trigger -> fire(fire, trigger, batch, now));
    }
    if (command instanceof Redefine next) redefine(next.definition(), batch);
    if (command instanceof LetGo gone) buttons.releaseAll(gone.hand(), batch);
    return Outcome.accepted(new ChangeResult(batch.revision(), Map.of()));
  }

  private void redefine(BoardDefinition next, BatchBuilder batch) {
    for (String id : definition.controls().keySet()) {
      if (!next.isPressed(id)) buttons.forget(id);
    }
    Map<String, @Nullable Object> changed = fitting.changes(definition, next, batch);
    definition = next;
    if (!changed.isEmpty()) batch.change(changed, Author.NOBODY);
  }

  private Outcome<Control> find(ControlCommand.OfOne command, Action action) {
    return definition.find(command.control(), action, command.by());
  }

  private Outcome<ChangeResult> press(Press press, BatchBuilder batch, long now) {
    return judge(press, true, batch, now)
        .map(
            corrections -> {
              ChangeResult pressed = buttons.press(press, batch, now);
              correct(corrections, press.by(), batch);
              return pressed;
            });
  }

  /** Fires, and asks the rules unless this is the repetition of a fire. */
  private Outcome<ChangeResult> fire(Fire fire, Control trigger, BatchBuilder batch, long now) {
    Outcome<Map<String, Object>> judged =
        triggers.hasFired(fire, batch)
            ? Outcome.accepted(Map.of())
            : judge(fire, triggers.next(fire, batch), batch, now);
    return judged.then(
        corrections ->
            triggers
                .fire(fire, people.known(fire.by()), trigger.type().guard(), batch)
                .map(
                    fired -> {
                      correct(corrections, fire.by(), batch);
                      return fired;
                    }));
  }

  /** Asks the rules about a command to one control; gives what they want besides. */
  private Outcome<Map<String, Object>> judge(
      ControlCommand.OfOne command, Object value, BatchBuilder batch, long now) {
    Map<String, Object> values = Map.of(command.control(), value);
    return judgement
        .judge(definition, values, command.by(), batch, now)
        .map(judged -> Judgement.corrections(judged, values));
  }

  private void correct(Map<String, Object> corrections, Author by, BatchBuilder batch) {
    if (!corrections.isEmpty()) batch.change(corrections, people.known(by));
  }

  private Outcome<ChangeResult> change(Change change, BatchBuilder batch, long now) {
    return definition
        .normalize(change.values(), change.by())
        .then(values -> people.unlessHeld(values, change.by().participant(), now))
        .then(values -> Conflicts.refuse(change, values, batch))
        .then(values -> judgement.judge(definition, values, change.by(), batch, now))
        .map(
            values -> {
              batch.change(values, people.known(change.by()));
              return new ChangeResult(batch.revision(), values);
            });
  }

  public BoardDefinition definition() {
    return definition;
  }
}
