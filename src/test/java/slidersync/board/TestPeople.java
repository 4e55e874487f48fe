package slidersync.board;

import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.PeopleCommand.Expire;
import slidersync.sync.Batch;
import slidersync.text.Outcome;

/** People at a board, and the clock that they go by. */
abstract class TestPeople {

  static final Profile ANA = new Profile("Ana", "#e5484d");

  static final Profile BEN = new Profile("Ben", "#0f8a8a");

  static final BoardDefinition DEFINITION =
      BoardDefinition.of(
          "main", "Main", List.copyOf(SmallBoard.DEFINITION.controls().values()), Set.of("mute"));

  long now = 10_000;

  final People people = People.restore(DEFINITION, LINEAGE, 1, Map.of(), now);

  List<Outcome<Long>> does(PeopleCommand... commands) {
    Batch<Long> batch = people.stage(List.of(commands), now);
    people.apply(batch);
    return batch.outcomes();
  }

  void later(long millis) {
    now += millis;
    if (people.nextEnd() <= now) does(new Expire());
  }

  Map<String, @Nullable Object> here() {
    return people.since(at(0)).values();
  }

  @Nullable Object holds(String participant) {
    return here().get(participant) instanceof Map<?, ?> value ? value.get("holds") : null;
  }
}
