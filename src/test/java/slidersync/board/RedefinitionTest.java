package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.board.TestValues.MUTE;
import static slidersync.board.TestValues.SLIDER;
import static slidersync.board.TestValues.TEXT;
import static slidersync.board.TestValues.born;
import static slidersync.board.TestValues.change;
import static slidersync.board.TestValues.control;
import static slidersync.board.TestValues.definition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.control.Control;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Lineage;
import slidersync.text.Outcome;

/** What a new definition does to values and holds. */
class RedefinitionTest {

  private static final Control SMALL =
      control("slider", Map.of("type", "range", "min", 0, "max", 9));

  private static Batch<ChangeResult> redefine(ControlValues values, Control... controls) {
    return values.stage(List.of(new ControlCommand.Redefine(definition(controls))), 0);
  }

  @Test
  void valuesThatFitStayAndNothingIsCommitted() {
    ControlValues values = born(SLIDER, MUTE);
    values.apply(values.stage(List.of(change("slider", 31)), 0));

    Batch<ChangeResult> batch =
        redefine(
            values,
            MUTE,
            control("slider", Map.of("type", "range", "label", "Dim", "min", 0, "max", 40)));

    assertThat(batch.isEmpty()).isTrue();
    assertThat(values.committed.values()).containsEntry("slider", 31);
  }

  @Test
  void newControlsGetTheirDefaultOthersGoAndWhatDoesNotFitBeginsAnewAtOneRevision() {
    ControlValues values = born(SLIDER, MUTE);
    values.apply(values.stage(List.of(change("slider", 31)), 0));
    long before = values.revision();

    values.apply(redefine(values, SMALL, TEXT));

    assertThat(values.committed.values()).isEqualTo(Map.of("slider", 0, "text", ""));
    assertThat(values.revision()).isEqualTo(before + 1);
    assertThat(values.since(at(values, before)).values())
        .containsEntry("slider", 0)
        .containsEntry("text", "")
        .containsEntry("mute", null);
  }

  @Test
  void controlThatComesBackHasItsValueUnlessItIsAButtonThatWasPressed() {
    Control fog = control("fog", Map.of("type", "button"));
    ControlValues values = born(SLIDER, MUTE, fog);
    ControlCommand press = new ControlCommand.Press("fog", "hand", slidersync.sync.Author.NOBODY);
    values.apply(values.stage(List.of(change("slider", 31), press), 0));

    values.apply(redefine(values, MUTE));
    values.apply(redefine(values, MUTE, SLIDER, fog));
    assertThat(values.committed.values()).containsEntry("slider", 31).containsEntry("fog", false);

    values.apply(redefine(values, MUTE));
    values.apply(redefine(values, MUTE, SMALL));
    assertThat(values.committed.values()).as("what does not fit").containsEntry("slider", 0);
  }

  private static slidersync.sync.Position at(ControlValues values, long revision) {
    return new slidersync.sync.Position(values.position().history(), revision);
  }

  @Test
  void commandsAfterItInTheSameBatchAreOfTheNewDefinition() {
    ControlValues values = born(SLIDER, MUTE);

    Batch<ChangeResult> batch =
        values.stage(
            List.of(
                change("slider", 31),
                new ControlCommand.Redefine(definition(SMALL, TEXT)),
                change("slider", 31),
                change("mute", true),
                change("text", "new")),
            0);
    values.apply(batch);

    assertThat(batch.outcomes())
        .extracting(outcome -> outcome instanceof Outcome.Accepted)
        .containsExactly(true, true, false, false, true);
    assertThat(values.committed.values()).isEqualTo(Map.of("slider", 0, "text", "new"));
  }

  @Test
  void buttonThatGoesWhileItIsPressedStaysGone() {
    Control fog = control("fog", Map.of("type", "button"));
    ControlValues values = born(SLIDER, fog);
    ControlCommand press = new ControlCommand.Press("fog", "hand", slidersync.sync.Author.NOBODY);
    values.apply(values.stage(List.of(press), 0));

    values.apply(redefine(values, SLIDER));
    Batch<ChangeResult> later = values.stage(List.of(new ControlCommand.Expire()), 10_000);

    assertThat(later.isEmpty()).isTrue();
    assertThat(values.committed.values()).containsOnlyKeys("slider");
    assertThat(values.nextEnd()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void holdsOfWhatIsGoneEndAndOthersGoOn() {
    People people = People.restore(definition(SLIDER, TEXT), Lineage.of("now"), 1, Map.of(), 0);
    people.apply(
        people.stage(
            List.of(new PeopleCommand.Hold("ana", "slider"), new PeopleCommand.Hold("ben", "text")),
            0));

    people.apply(people.stage(List.of(new PeopleCommand.Redefine(definition(SLIDER))), 1));

    assertThat(people.committed.values())
        .isEqualTo(Map.of("ana", Map.of("holds", List.of("slider"))));
    assertThat(people.stage(List.of(new PeopleCommand.Hold("ben", "text")), 2).outcomes().get(0))
        .isInstanceOf(Outcome.Rejected.class);
  }
}
