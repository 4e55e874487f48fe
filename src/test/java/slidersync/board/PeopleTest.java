package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import slidersync.board.PeopleCommand.Expire;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.Leave;
import slidersync.board.PeopleCommand.Present;
import slidersync.sync.Batch;
import slidersync.sync.Entry;

class PeopleTest extends TestPeople {

  @Test
  void participantIsHereUntilTheLastSeatIsLeft() {
    does(new Join("a", "phone", ANA), new Join("a", "laptop", ANA), new Join("b", "b", BEN));

    assertThat(here()).isEqualTo(Map.of("a", ANA.toMap(), "b", BEN.toMap()));
    does(new Leave("a", "phone"));
    later(PresenceTable.FAREWELL.toMillis());
    assertThat(here()).containsOnlyKeys("a", "b");
    does(new Leave("a", "laptop"));
    later(PresenceTable.FAREWELL.toMillis() - 1);
    assertThat(here()).containsOnlyKeys("a", "b");
    later(1);
    assertThat(here()).containsOnlyKeys("b");
  }

  @Test
  void leaveOfAnotherParticipantsSeatDoesNothing() {
    does(new Join("a", "phone", ANA));

    does(new Leave("b", "phone"));

    later(PresenceTable.FAREWELL.toMillis());
    assertThat(here()).containsOnlyKeys("a");
  }

  @Test
  void reloadIsSeenByNobody() {
    does(new Join("a", "one", ANA));
    long revision = people.revision();

    does(new Leave("a", "one"));
    later(PresenceTable.FAREWELL.toMillis() - 100);
    does(new Join("a", "two", ANA));
    later(PresenceTable.FAREWELL.toMillis());

    assertThat(people.revision()).isEqualTo(revision);
  }

  @Test
  void slowReloadIsSeenByNobodyEither() {
    does(new Join("a", "one", ANA));
    long revision = people.revision();

    does(new PeopleCommand.Return("a"));
    later(500);
    does(new Present(List.of(new Join("a", "one", ANA))), new Leave("a", "one"));
    later(PresenceTable.RELOAD.toMillis() - 501);
    does(new Join("a", "two", ANA));

    assertThat(people.revision()).isEqualTo(revision);
    does(new Leave("a", "two"));
    later(PresenceTable.FAREWELL.toMillis());
    assertThat(here()).isEmpty();
  }

  @Test
  void reloadIsSeenByNobodyAlsoWhenTheOldPageLeavesFirst() {
    does(new Join("a", "one", ANA), new Join("b", "b", BEN));
    long revision = people.revision();

    does(new Leave("a", "one"));
    later(PresenceTable.FAREWELL.toMillis() - 1);
    does(
        new PeopleCommand.Return("a"),
        new PeopleCommand.Return("b"),
        new PeopleCommand.Return("nobody"));
    later(PresenceTable.RELOAD.toMillis() - 1);
    does(new Join("a", "two", ANA));
    later(1_000);

    assertThat(people.revision()).isEqualTo(revision);
    does(new Leave("a", "two"));
    later(PresenceTable.FAREWELL.toMillis());
    assertThat(here()).as("the seat before the reload is no reason to stay").containsOnlyKeys("b");
  }

  @Test
  void seatExpiresUnlessItsNodeConfirmsIt() {
    does(new Join("a", "one", ANA), new Join("b", "b", BEN));

    for (int second = 0; second < 20; second++) {
      later(1_000);
      does(new Present(List.of(new Join("b", "b", BEN))));
    }

    assertThat(here()).containsOnlyKeys("b");
  }

  @Test
  void nodeThatConfirmsAnOldNameDoesNotBringItBack() {
    does(new Join("a", "one", ANA), new Join("a", "two", BEN));

    does(new Present(List.of(new Join("a", "one", ANA))));

    assertThat(here()).isEqualTo(Map.of("a", BEN.toMap()));
  }

  @Test
  void newOwnerKnowsThePeopleAndRemovesThoseNobodyConfirms() {
    Map<String, Object> holding = new LinkedHashMap<>(ANA.toMap());
    holding.put("holds", List.of("slider"));
    Map<String, Entry> kept = new LinkedHashMap<>();
    kept.put("a", new Entry(holding, 4));
    kept.put("b", new Entry(BEN.toMap(), 5));
    kept.put("nobody", new Entry(Map.of("holds", List.of("text")), 6));
    People restored = People.restore(DEFINITION, LINEAGE, 6, kept, now);

    Batch<Long> repair = restored.repair();
    restored.apply(repair);

    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("a", ANA.toMap());
    expected.put("nobody", null);
    assertThat(repair.delta()).isEqualTo(delta(6, 7, expected));
    now += 5_000;
    restored.apply(restored.stage(List.of(new Present(List.of(new Join("a", "new", BEN)))), now));
    now += 2_000;
    restored.apply(restored.stage(List.of(new Expire()), now));
    assertThat(restored.since(at(0)).values()).isEqualTo(Map.of("a", ANA.toMap()));
    assertThat(restored.since(at(5)).isFull()).as("what went before is not known").isTrue();
  }
}
