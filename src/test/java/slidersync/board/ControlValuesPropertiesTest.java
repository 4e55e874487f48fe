package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;
import slidersync.sync.Position;
import slidersync.text.Outcome;

class ControlValuesPropertiesTest {

  @Provide
  Arbitrary<List<Change>> batches() {
    return SmallBoard.batches();
  }

  @Provide
  Arbitrary<List<List<Change>>> histories() {
    return SmallBoard.batches().list().ofMaxSize(12);
  }

  @Property
  void revisionsAreStrictlyIncreasingWithoutAGap(@ForAll("histories") List<List<Change>> history) {
    ControlValues board = SmallBoard.born();
    long expected = 1;
    for (List<Change> changes : history) {
      Batch<ChangeResult> batch = board.stage(changes, 0);
      assertThat(batch.outcomes()).hasSameSizeAs(changes);
      for (Outcome<ChangeResult> outcome : batch.outcomes()) {
        if (outcome instanceof Outcome.Accepted<ChangeResult> accepted) {
          assertThat(accepted.value().revision()).isEqualTo(++expected);
        }
      }
      board.apply(batch);
      assertThat(board.revision()).isEqualTo(expected);
    }
  }

  @Property
  void aChangeIsAcceptedIfItFitsAndNothingOfItHasChangedSince(
      @ForAll("histories") List<List<Change>> history) {
    ControlValues board = SmallBoard.born();
    Map<String, Long> changedAt = new HashMap<>();
    Map<String, Object> values = new HashMap<>(board.since(at(0)).values());
    values.keySet().forEach(control -> changedAt.put(control, 1L));
    long present = 1;
    for (List<Change> changes : history) {
      Batch<ChangeResult> batch = board.stage(changes, 0);
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        Position since = change.unchangedSince();
        boolean unchanged =
            since == null
                || (since.revision() <= present
                    && change.values().keySet().stream()
                        .allMatch(c -> changedAt.getOrDefault(c, 0L) <= since.revision()));
        Outcome<Map<String, Object>> normal =
            SmallBoard.DEFINITION.normalize(change.values(), change.by());
        if (unchanged && normal instanceof Outcome.Accepted<Map<String, Object>> fitting) {
          Outcome<ChangeResult> outcome = batch.outcomes().get(i);
          assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
          ChangeResult applied = ((Outcome.Accepted<ChangeResult>) outcome).value();
          assertThat(applied.values()).isEqualTo(fitting.value());
          present = applied.revision();
          applied.values().keySet().forEach(c -> changedAt.put(c, applied.revision()));
          values.putAll(applied.values());
        } else {
          assertThat(batch.outcomes().get(i)).isInstanceOf(Outcome.Rejected.class);
        }
      }
      board.apply(batch);
      assertThat(board.since(at(0)).values()).isEqualTo(values);
    }
  }

  @Property
  void aRestoredBoardGoesOnWhereItWas(
      @ForAll("histories") List<List<Change>> history, @ForAll("batches") List<Change> next) {
    ControlValues board = SmallBoard.restore(SmallBoard.DEFINITION, 0, Map.of());
    Map<String, Entry> kept = new HashMap<>();
    Batch<ChangeResult> birth = board.repair();
    kept.putAll(birth.entries());
    board.apply(birth);
    for (List<Change> changes : history) {
      Batch<ChangeResult> batch = board.stage(changes, 0);
      kept.putAll(batch.entries());
      board.apply(batch);
    }

    ControlValues restored = SmallBoard.restore(SmallBoard.DEFINITION, board.revision(), kept);
    assertThat(restored.repair().isEmpty()).isTrue();
    for (long since = 0; since <= board.revision() + 1; since++) {
      assertThat(restored.since(at(since))).isEqualTo(board.since(at(since)));
    }
    assertThat(restored.stage(next, 0)).isEqualTo(board.stage(next, 0));
  }
}
