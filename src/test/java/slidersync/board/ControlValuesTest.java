package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.board.TestValues.AT_3;
import static slidersync.board.TestValues.FORMER;
import static slidersync.board.TestValues.MUTE;
import static slidersync.board.TestValues.SLIDER;
import static slidersync.board.TestValues.TEXT;
import static slidersync.board.TestValues.born;
import static slidersync.board.TestValues.definition;
import static slidersync.board.TestValues.kept;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;
import static slidersync.support.Deltas.heartbeat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Delta;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Position;

class ControlValuesTest {

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
  void readerFromAnotherPastGetsEverything() {
    assertThat(born(SLIDER).since(at(7))).isEqualTo(delta(0, 1, Map.of("slider", 25)));
  }
}
