package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;
import static slidersync.support.Deltas.heartbeat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Delta;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class ControlValuesTest {

  private static final Control SLIDER =
      control("slider", Map.of("type", "range", "min", 0, "max", 50, "value", 25));
  private static final Control MUTE = control("mute", Map.of("type", "toggle"));
  private static final Control TEXT = control("text", Map.of("type", "text"));
  private static final Lineage FORMER = Lineage.of("former");
  private static final Entry AT_3 = new Entry(31, 3);

  @Test
  void birthIsADeltaFromZeroToRevisionOneWithAllDefaults() {
    ControlValues board = SmallBoard.restore(definition(SLIDER, MUTE, TEXT), 0, Map.of());

    Batch<ChangeResult> birth = board.repair();
    assertThat(birth.delta())
        .isEqualTo(delta(0, 1, Map.of("slider", 25, "mute", false, "text", "")));
    assertThat(birth.entries()).containsEntry("slider", new Entry(25, 1));
    assertThat(board.revision()).isZero();

    board.apply(birth);
    assertThat(board.revision()).isEqualTo(1);
    assertThat(board.since(at(0))).isEqualTo(birth.delta());
    assertThat(board.repair().isEmpty()).isTrue();
  }

  @Test
  void keptValuesThatFitStayWithTheirRevisions() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE), 9, kept("slider", 31, "mute", true));

    assertThat(board.repair().isEmpty()).isTrue();
    assertThat(board.since(at(0))).isEqualTo(delta(0, 9, Map.of("slider", 31, "mute", true)));
    assertThat(board.since(at(3))).isEqualTo(delta(3, 9, Map.of("mute", true)));
  }

  @Test
  void keptValueThatDoesNotFitAnyMoreFallsBackToTheDefaultAndNothingElseChanges() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE), 9, kept("slider", 51, "mute", true));

    Batch<ChangeResult> repair = board.repair();
    assertThat(repair.delta()).isEqualTo(delta(9, 10, Map.of("slider", 25)));
    assertThat(repair.entries()).containsOnly(Map.entry("slider", new Entry(25, 10)));
    board.apply(repair);
    assertThat(board.since(at(0))).isEqualTo(delta(0, 10, Map.of("slider", 25, "mute", true)));
  }

  @Test
  void keptValueOfAnotherTypeFallsBackToTheDefault() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE), 9, kept("slider", "31", "mute", 1));

    assertThat(board.repair().delta().values()).isEqualTo(Map.of("slider", 25, "mute", false));
  }

  @Test
  void keptValueBesideAChangedStepGoesToTheNearest() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE), 9, kept("slider", 30.6, "mute", true));

    assertThat(board.repair().delta()).isEqualTo(delta(9, 10, Map.of("slider", 31)));
  }

  @Test
  void newControlGetsItsDefault() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE, TEXT), 9, kept("slider", 31, "mute", true));

    assertThat(board.repair().delta()).isEqualTo(delta(9, 10, Map.of("text", "")));
  }

  @Test
  void controlThatIsNotDefinedAnyMoreIsNotOnTheBoard() {
    ControlValues board =
        SmallBoard.restore(definition(SLIDER), 9, kept("slider", 31, "gone", true));

    assertThat(board.repair().isEmpty()).isTrue();
    assertThat(board.since(at(0))).isEqualTo(delta(0, 9, Map.of("slider", 31)));
  }

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
  void readerOfAFormerHistoryIsLedOverIfItHasSeenNothingLost() {
    Lineage lineage = FORMER.branch("later", 5).branch("now", 9);
    ControlValues board =
        SmallBoard.restore(definition(SLIDER, MUTE), lineage, 9, kept("slider", 31, "mute", true));
    Position now = new Position("now", 9);
    Position former = new Position("former", 4);
    Position later = new Position("later", 9);

    assertThat(board.since(later)).isEqualTo(new Delta(later, now, Map.of()));
    assertThat(board.since(former)).isEqualTo(new Delta(former, now, Map.of("mute", true)));
    assertThat(board.since(new Position("former", 6)).isFull()).isTrue();
    assertThat(board.since(new Position("later", 10)).isFull()).isTrue();
    assertThat(board.since(new Position("", 9)).isFull()).isTrue();
  }

  @Test
  void beginningLeadsReadersOfAllThatWasKeptOver() {
    ControlValues board =
        SmallBoard.restore(
            definition(SLIDER, MUTE), FORMER.branch("now", 9), 9, Map.of("slider", AT_3));
    board.apply(board.repair());

    assertThat(board.beginning())
        .isEqualTo(
            new Delta(new Position("former", 9), new Position("now", 10), Map.of("mute", false)));
  }

  @Test
  void beginningWithoutAPastIsAHeartbeat() {
    assertThat(born(SLIDER).beginning()).isEqualTo(heartbeat(1));
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

  @Test
  void readerFromAnotherPastGetsEverything() {
    assertThat(born(SLIDER).since(at(7))).isEqualTo(delta(0, 1, Map.of("slider", 25)));
  }

  private static ControlValues born(Control... controls) {
    ControlValues board = SmallBoard.restore(definition(controls), 0, Map.of());
    board.apply(board.repair());
    return board;
  }

  private static BoardDefinition definition(Control... controls) {
    return BoardDefinition.of("main", "Main", List.of(controls));
  }

  private static Control control(String id, Map<String, ?> attributes) {
    return ControlTypes.define(Definition.of(id, attributes));
  }

  /** Two values, kept at revisions 3 and 8. */
  private static Map<String, Entry> kept(String a, Object first, String b, Object second) {
    return Map.of(a, new Entry(first, 3), b, new Entry(second, 8));
  }

  private static Change change(String control, Object value) {
    return change(Map.of(control, value));
  }

  private static Change change(Map<String, Object> values) {
    return new Change(new HashMap<>(values), null);
  }

  private static Change change(Map<String, Object> values, long unchangedSince) {
    return new Change(new HashMap<>(values), at(unchangedSince));
  }
}
