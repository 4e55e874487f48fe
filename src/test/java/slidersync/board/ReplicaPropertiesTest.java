package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.heartbeat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Delta;
import slidersync.sync.Replica;

class ReplicaPropertiesTest {

  /** The fate of a delta on its way to a reader. */
  enum Way {
    ARRIVES,
    IS_LOST,
    COMES_TWICE,
    COMES_LATE,
    IS_OVERTAKEN_BY_A_HEARTBEAT,
    /** The board merges it with all that the reader lacks. */
    IS_MERGED,
    /** A replica in between merges it; it may itself be behind. */
    IS_MERGED_IN_BETWEEN,
    BRINGS_EVERYTHING
  }

  /** Changes, and their fates on the way to a reader and to the replica in between. */
  record Journey(List<Change> changes, Way way, Way wayInBetween) {}

  /** A replica, and the deltas that it receives late. */
  private static final class Reader {
    final Replica replica = new Replica();
    final Deque<Delta> late = new ArrayDeque<>();

    Reader(ControlValues board) {
      replica.receive(board.since(at(0)));
    }

    /** Takes a delta that a board has just published, as its fate is. */
    List<Delta> arriving(Way way, Delta delta, ControlValues board, Replica between) {
      return switch (way) {
        case ARRIVES -> List.of(delta);
        case IS_LOST -> List.of();
        case COMES_TWICE -> List.of(delta, delta);
        case COMES_LATE -> {
          late.push(delta);
          yield List.of();
        }
        case IS_OVERTAKEN_BY_A_HEARTBEAT -> List.of(heartbeat(delta.revision()), delta);
        case IS_MERGED -> List.of(board.since(replica.position()));
        case IS_MERGED_IN_BETWEEN ->
            between.revision() < replica.revision()
                ? List.of()
                : List.of(between.since(replica.position()));
        case BRINGS_EVERYTHING -> List.of(board.since(at(0)));
      };
    }

    void receive(List<Delta> deltas, Map<Long, Map<String, Object>> truth) {
      for (Delta delta : deltas) {
        long before = replica.revision();
        replica.receive(delta);
        assertThat(replica.revision()).isGreaterThanOrEqualTo(before);
        assertThat(replica.values()).isEqualTo(truth.get(replica.revision()));
      }
    }
  }

  @Provide
  Arbitrary<List<Journey>> journeys() {
    Arbitrary<Way> ways = Arbitraries.of(Way.class);
    return Combinators.combine(SmallBoard.batches(), ways, ways)
        .as(Journey::new)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<List<Change>>> histories() {
    return SmallBoard.batches().list().ofMaxSize(12);
  }

  @Property
  void replicaIsNeverWrongAndOneGetMakesItEqual(@ForAll("journeys") List<Journey> journeys) {
    ControlValues board = SmallBoard.born();
    Map<Long, Map<String, Object>> truth = new HashMap<>();
    truth.put(board.revision(), board.since(at(0)).values());
    Reader between = new Reader(board);
    Reader reader = new Reader(board);

    for (Journey journey : journeys) {
      Batch<ChangeResult> batch = board.stage(journey.changes(), 0);
      board.apply(batch);
      truth.put(board.revision(), board.since(at(0)).values());
      Delta delta = batch.delta();
      between.receive(
          between.arriving(journey.wayInBetween(), delta, board, between.replica), truth);
      reader.receive(reader.arriving(journey.way(), delta, board, between.replica), truth);
    }
    reader.receive(List.copyOf(reader.late), truth);

    reader.replica.receive(board.since(reader.replica.position()));
    assertThat(reader.replica.revision()).isEqualTo(board.revision());
    assertThat(reader.replica.values()).isEqualTo(board.since(at(0)).values());
  }

  @Property
  void aReplicaThatMissedSomethingSaysSo(@ForAll("histories") List<List<Change>> history) {
    ControlValues board = SmallBoard.born();
    Replica replica = new Replica();
    replica.receive(board.since(at(0)));
    List<Delta> missed = new ArrayList<>();
    for (List<Change> changes : history) {
      Batch<ChangeResult> batch = board.stage(changes, 0);
      board.apply(batch);
      if (!batch.isEmpty()) missed.add(batch.delta());
    }
    Replica.Step step = replica.receive(heartbeat(board.revision()));

    assertThat(step).isEqualTo(missed.isEmpty() ? Replica.Step.DROPPED : Replica.Step.ASK_SINCE);
    assertThat(replica.revision()).isEqualTo(1);
  }
}
