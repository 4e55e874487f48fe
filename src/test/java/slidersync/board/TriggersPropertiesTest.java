package slidersync.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;

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
import slidersync.board.ControlCommand.Fire;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * Random schedules of people who fire one trigger and fire again when they get no answer, while its
 * owners change: each fire counts once, and none comes before the guard is over.
 */
class TriggersPropertiesTest {

  private static final long GUARD = 1_000;
  private static final long MEMORY = Fires.MEMORY.toMillis();

  /** What becomes of a fire. */
  enum Fate {
    ANSWERED,
    /** The owner dies before the store has the fire. */
    NOT_COMMITTED,
    /** The owner dies when the store has the fire, before anybody hears of it. */
    NOT_ANSWERED
  }

  /**
   * @param askedFor how long the next owner waits for the store's clock, if there is one
   */
  record Event(int millisLater, int id, Fate fate, int askedFor) {}

  @Provide
  Arbitrary<List<Event>> schedules() {
    Arbitrary<Fate> fates =
        Arbitraries.frequency(
            Tuple.of(6, Fate.ANSWERED),
            Tuple.of(1, Fate.NOT_COMMITTED),
            Tuple.of(1, Fate.NOT_ANSWERED));
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_500),
            Arbitraries.integers().between(0, 20),
            fates,
            Arbitraries.integers().between(0, 300))
        .as(Event::new)
        .list()
        .ofMaxSize(50);
  }

  /** The board and its store. Each owner has a clock of its own, which began at another moment. */
  private static final class Stage {

    private final Map<String, Entry> kept = new HashMap<>();
    private final List<Long> firedAt = new ArrayList<>();
    private ControlValues board;
    private long now = 1_000_000;

    Stage() {
      board = SmallBoard.restore(SmallBoard.DEFINITION, LINEAGE, 0, kept, clock(0));
      commit(board.repair());
    }

    /** The clock of an owner who asks the store now, and has the answer so much later. */
    private StoreClock clock(int askedFor) {
      long begin = now * 7;
      long askedAt = now;
      long storeMillis = askedAt + askedFor / 3;
      now += askedFor;
      return new StoreClock(
          storeMillis, nanos(askedAt, begin), nanos(now, begin), () -> nanos(now, begin));
    }

    private static long nanos(long moment, long begin) {
      return (moment - begin) * 1_000_000;
    }

    void commit(Batch<ChangeResult> batch) {
      long before = count();
      board.apply(batch);
      kept.putAll(batch.entries());
      if (count() > before) firedAt.add(now);
    }

    void restore(int askedFor) {
      StoreClock clock = clock(askedFor);
      board =
          SmallBoard.restore(
              SmallBoard.DEFINITION,
              LINEAGE.branch("next" + now, board.revision()),
              board.revision(),
              kept,
              clock);
      assertThat(board.repair().isEmpty()).isTrue();
    }

    Batch<ChangeResult> fire(int id) {
      return board.stage(List.of(new Fire("go", "id" + id, Author.NOBODY)), 0);
    }

    long count() {
      return board.since(at(0)).values().get("go") instanceof Integer count ? count : 0;
    }

    long sinceLast() {
      return firedAt.isEmpty() ? Long.MAX_VALUE : now - firedAt.get(firedAt.size() - 1);
    }
  }

  @Property
  void fireCountsOnceAndNotBeforeTheGuardIsOver(@ForAll("schedules") List<Event> schedule) {
    Stage stage = new Stage();
    Map<Integer, Long> executedAt = new HashMap<>();
    Map<Integer, ChangeResult> results = new HashMap<>();
    for (Event event : schedule) {
      stage.now += event.millisLater();
      boolean isKnown =
          executedAt.containsKey(event.id()) && stage.now - executedAt.get(event.id()) < MEMORY;
      long before = stage.count();
      Batch<ChangeResult> batch = stage.fire(event.id());
      Outcome<ChangeResult> outcome = batch.outcomes().get(0);
      if (isKnown) {
        assertThat(batch.isEmpty()).isTrue();
        assertThat(outcome).isEqualTo(Outcome.accepted(requireNonNull(results.get(event.id()))));
      } else if (outcome instanceof Outcome.Accepted<ChangeResult> accepted && !batch.isEmpty()) {
        assertThat(stage.sinceLast()).isGreaterThanOrEqualTo(GUARD);
        assertThat(accepted.value().values()).isEqualTo(Map.of("go", (int) before + 1));
        if (event.fate() != Fate.NOT_COMMITTED) {
          executedAt.put(event.id(), stage.now);
          results.put(event.id(), accepted.value());
        }
      } else if (outcome instanceof Outcome.Rejected<ChangeResult> rejected) {
        assertThat(rejected.refusal().reason()).isEqualTo(Reason.GUARDED);
        // An owner knows the store's clock but for the time that its answers took.
        assertThat(stage.sinceLast()).isLessThan(GUARD + 2 * 300 + 2);
      }
      if (event.fate() != Fate.NOT_COMMITTED) stage.commit(batch);
      if (event.fate() != Fate.ANSWERED) stage.restore(event.askedFor());
      assertThat(stage.count()).isEqualTo(stage.firedAt.size());
    }
  }

  @Property
  void refusedFireSucceedsWhenTheTimeThatTheRefusalTellsIsOver(
      @ForAll("schedules") List<Event> schedule) {
    Stage stage = new Stage();
    int retries = 100;
    for (Event event : schedule) {
      stage.now += event.millisLater();
      Batch<ChangeResult> batch = stage.fire(event.id());
      if (batch.outcomes().get(0) instanceof Outcome.Rejected<ChangeResult> rejected) {
        stage.now += (long) requireNonNull(rejected.refusal().details().get("retryAfter")) - 1;
        assertThat(stage.fire(++retries).isEmpty()).isTrue();
        stage.now++;
        batch = stage.fire(retries);
        assertThat(batch.outcomes().get(0)).isInstanceOf(Outcome.Accepted.class);
      }
      stage.commit(batch);
      if (event.fate() != Fate.ANSWERED) stage.restore(event.askedFor());
    }
  }
}
