package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slidersync.board.TestValues.AT_3;
import static slidersync.board.TestValues.FORMER;
import static slidersync.board.TestValues.MUTE;
import static slidersync.board.TestValues.SLIDER;
import static slidersync.board.TestValues.born;
import static slidersync.board.TestValues.change;
import static slidersync.board.TestValues.definition;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;
import static slidersync.support.Deltas.heartbeat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** The decisions about changes of the values of a board. */
class ChangesTest {

  @Test
  void eachAcceptedChangeOfABatchGetsTheNextRevision() {
    ControlValues board = born(SLIDER, MUTE);

    Batch<ChangeResult> batch =
        board.stage(List.of(change("slider", 1), change("mute", true), change("slider", 2.2)), 0);
    assertThat(batch.outcomes())
        .containsExactly(
            Outcome.accepted(new ChangeResult(2, Map.of("slider", 1))),
            Outcome.accepted(new ChangeResult(3, Map.of("mute", true))),
            Outcome.accepted(new ChangeResult(4, Map.of("slider", 2))));
    assertThat(batch.delta()).isEqualTo(delta(1, 4, Map.of("slider", 2, "mute", true)));
    assertThat(batch.entries())
        .isEqualTo(Map.of("slider", new Entry(2, 4), "mute", new Entry(true, 3)));
  }

  @Test
  void stagedChangesAreNotSeenBeforeTheyAreApplied() {
    ControlValues board = born(SLIDER, MUTE);

    board.stage(List.of(change("slider", 1)), 0);
    assertThat(board.revision()).isEqualTo(1);
    assertThat(board.since(at(0)).values()).containsEntry("slider", 25);
  }

  @Test
  void changeIsAppliedAsAWholeOrNotAtAll() {
    ControlValues board = born(SLIDER, MUTE);

    Batch<ChangeResult> batch = board.stage(List.of(change(Map.of("slider", 1, "mute", "on"))), 0);
    assertThat(batch.outcomes())
        .containsExactly(Outcome.rejected(Refusal.ofValue("mute", "true or false", "on")));
    assertThat(batch.isEmpty()).isTrue();
    assertThat(batch.delta()).isEqualTo(heartbeat(1));
  }

  @Test
  void unknownControlIsRefusedWithTheKnownOnes() {
    Batch<ChangeResult> batch = born(SLIDER, MUTE).stage(List.of(change("Slider", 1)), 0);

    assertThat(batch.outcomes())
        .containsExactly(
            Outcome.rejected(
                new Refusal(
                    Reason.UNKNOWN_CONTROL,
                    "board main has no control \"Slider\"; expected one of slider, mute",
                    "Slider",
                    Map.of())));
  }

  @Test
  void refusedChangeDoesNotStopTheOthersOfItsBatch() {
    Batch<ChangeResult> batch =
        born(SLIDER, MUTE).stage(List.of(change("slider", 51), change("mute", true)), 0);

    assertThat(batch.outcomes().get(0)).isInstanceOf(Outcome.Rejected.class);
    assertThat(batch.delta()).isEqualTo(delta(1, 2, Map.of("mute", true)));
  }

  @Test
  void changeIsRefusedWhenItsControlHasChangedSince() {
    ControlValues board = born(SLIDER, MUTE);
    board.apply(board.stage(List.of(change("slider", 1)), 0));

    Batch<ChangeResult> batch =
        board.stage(
            List.of(
                change(Map.of("slider", 2), 1), // slider has changed at revision 2
                change(Map.of("mute", true), 1), // mute has not
                change(Map.of("slider", 3), 2)),
            0);
    assertThat(batch.outcomes())
        .containsExactly(
            Outcome.rejected(
                Refusal.of(
                        Reason.CONFLICT,
                        "slider",
                        "expected no change after revision 1, but it has changed")
                    .with("revision", 2L)),
            Outcome.accepted(new ChangeResult(3, Map.of("mute", true))),
            Outcome.accepted(new ChangeResult(4, Map.of("slider", 3))));
  }

  @Test
  void changeIsRefusedWhenItsControlHasChangedEarlierInTheBatch() {
    Batch<ChangeResult> batch =
        born(SLIDER, MUTE)
            .stage(
                List.of(
                    change("slider", 1),
                    change(Map.of("slider", 2, "mute", true), 1),
                    change(Map.of("slider", 3), 2)),
                0);

    assertThat(batch.outcomes().get(1))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.refusal().reason()).isEqualTo(Reason.CONFLICT));
    assertThat(batch.delta()).isEqualTo(delta(1, 3, Map.of("slider", 3)));
  }

  @Test
  void changeIsRefusedWhenItsRevisionIsUnknown() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER), FORMER.branch("now", 9), 9, Map.of("slider", AT_3));

    assertThat(reasonFor(board, new Position("former", 9))).isNull();
    assertThat(reasonFor(board, new Position("former", 10))).isEqualTo(Reason.UNKNOWN_REVISION);
    assertThat(reasonFor(board, new Position("former", 2))).isEqualTo(Reason.CONFLICT);
    assertThat(reasonFor(board, new Position("now", 9))).isNull();
    assertThat(reasonFor(board, new Position("now", 10))).isEqualTo(Reason.UNKNOWN_REVISION);
    assertThat(reasonFor(board, new Position("other", 9))).isEqualTo(Reason.UNKNOWN_REVISION);
    assertThat(reasonFor(board, new Position("", 9))).isNull();
    assertThat(reasonFor(board, new Position("", 10))).isEqualTo(Reason.UNKNOWN_REVISION);
  }

  /** The reason to refuse a change of the slider that must be unchanged since then; or null. */
  private static @Nullable Reason reasonFor(ControlValues board, Position unchangedSince) {
    Change change = new Change(Map.of("slider", 1), unchangedSince);
    Outcome<ChangeResult> outcome = board.stage(List.of(change), 0).outcomes().get(0);
    return outcome instanceof Outcome.Rejected<ChangeResult> rejected
        ? rejected.refusal().reason()
        : null;
  }

  @Test
  void batchIsAppliedOnlyToTheRevisionItWasStagedOn() {
    ControlValues board = born(SLIDER, MUTE);
    Batch<ChangeResult> early = board.stage(List.of(change("slider", 1)), 0);
    board.apply(early);

    assertThatThrownBy(() -> board.apply(early))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a batch from revision 1 at revision 2");
  }
}
