package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Delta;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Position;
import slidersync.sync.Replica;

/** Random failures of owners and their store: followers never have a wrong value. */
class HistoriesPropertiesTest {

  /** An event at the board. */
  enum Event {
    CHANGES,
    HAS_A_NEW_OWNER,
    IS_COPIED,
    IS_RESTORED_FROM_A_COPY,
    IS_DELETED
  }

  /** The deltas that a reader receives. */
  enum Heard {
    NOTHING,
    WHAT_HAPPENS,
    THE_HEARTBEAT,
    SOMETHING_OLD,
    AN_ANSWER,
    THE_ONE_IN_BETWEEN
  }

  /**
   * @param number chooses a copy, or which of all deltas is heard late
   * @param between what the replica in between hears
   * @param reader what a reader hears that follows the owner and the replica in between
   */
  record Moment(Event event, List<Change> changes, int number, Heard between, Heard reader) {}

  /** A board as a store keeps it. */
  private record Kept(Lineage lineage, long revision, Map<String, Entry> entries) {}

  private static final class World {

    final List<Kept> copies = new ArrayList<>();
    final List<Delta> deltas = new ArrayList<>();
    final Map<Position, Map<String, Object>> truth = new HashMap<>();
    Kept kept = new Kept(Lineage.NONE, 0, Map.of());
    ControlValues owner = claim();
    int claims;

    /** The deltas that an event publishes. */
    List<Delta> happen(Moment moment) {
      List<Delta> published = new ArrayList<>();
      switch (moment.event()) {
        case CHANGES -> published.add(commit(owner, owner.stage(moment.changes(), 0)));
        case IS_COPIED -> copies.add(kept);
        case IS_DELETED -> kept = new Kept(Lineage.NONE, 0, Map.of());
        case IS_RESTORED_FROM_A_COPY -> {
          if (!copies.isEmpty()) kept = copies.get(moment.number() % copies.size());
        }
        case HAS_A_NEW_OWNER -> {}
      }
      if (moment.event() != Event.CHANGES && moment.event() != Event.IS_COPIED) {
        owner = claim();
        published.add(owner.beginning());
      }
      deltas.addAll(published);
      return published;
    }

    private ControlValues claim() {
      Lineage lineage = kept.lineage().branch("history" + ++claims, kept.revision());
      kept = new Kept(lineage, kept.revision(), kept.entries());
      ControlValues board =
          SmallBoard.restore(SmallBoard.DEFINITION, lineage, kept.revision(), kept.entries());
      truth.put(board.position(), board.since(Position.NOTHING).values());
      commit(board, board.repair());
      return board;
    }

    private Delta commit(ControlValues board, Batch<ChangeResult> batch) {
      Map<String, Entry> entries = new HashMap<>(kept.entries());
      entries.putAll(batch.entries());
      kept = new Kept(kept.lineage(), batch.delta().revision(), entries);
      board.apply(batch);
      truth.put(board.position(), board.since(Position.NOTHING).values());
      return batch.delta();
    }

    void hears(Replica reader, Heard heard, List<Delta> published, int number, Replica between) {
      List<Delta> arriving =
          switch (heard) {
            case NOTHING -> List.of();
            case WHAT_HAPPENS -> published;
            case THE_HEARTBEAT -> List.of(Delta.heartbeat(owner.position()));
            case SOMETHING_OLD ->
                deltas.isEmpty() ? List.of() : List.of(deltas.get(number % deltas.size()));
            case AN_ANSWER -> {
              deltas.add(owner.since(reader.position()));
              yield deltas.subList(deltas.size() - 1, deltas.size());
            }
            case THE_ONE_IN_BETWEEN ->
                between.revision() == 0 ? List.of() : List.of(between.since(reader.position()));
          };
      for (Delta delta : arriving) {
        reader.receive(delta);
        if (reader.revision() > 0) {
          assertThat(reader.values()).isEqualTo(truth.get(reader.position()));
        }
      }
    }

    /** Sends a heartbeat, and the reply if the reader asks. */
    void settle(Replica reader) {
      if (reader.receive(Delta.heartbeat(owner.position())) == Replica.Step.ASK_SINCE) {
        reader.receive(owner.since(reader.position()));
      }
      assertThat(reader.position()).isEqualTo(owner.position());
      assertThat(reader.values()).isEqualTo(owner.since(Position.NOTHING).values());
    }
  }

  @Provide
  Arbitrary<List<Moment>> histories() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Event.CHANGES),
                Tuple.of(2, Event.HAS_A_NEW_OWNER),
                Tuple.of(1, Event.IS_COPIED),
                Tuple.of(2, Event.IS_RESTORED_FROM_A_COPY),
                Tuple.of(1, Event.IS_DELETED)),
            SmallBoard.batches(),
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(Heard.class),
            Arbitraries.of(Heard.class))
        .as(Moment::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void readersAreNeverWrongAndOneHeartbeatMakesThemEqual(
      @ForAll("histories") List<Moment> history) {
    World world = new World();
    Replica between = new Replica();
    Replica reader = new Replica();

    for (Moment moment : history) {
      List<Delta> published = world.happen(moment);
      world.hears(between, moment.between(), published, moment.number(), between);
      world.hears(reader, moment.reader(), published, moment.number() / 2, between);
    }

    world.settle(between);
    world.settle(reader);
  }
}
