package slidersync.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import slidersync.board.PeopleCommand.Expire;
import slidersync.board.PeopleCommand.Hold;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.Leave;
import slidersync.board.PeopleCommand.Present;
import slidersync.board.PeopleCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class PeopleTest {

  private static final Profile ANA = new Profile("Ana", "#e5484d");
  private static final Profile BEN = new Profile("Ben", "#0f8a8a");
  private static final BoardDefinition DEFINITION =
      BoardDefinition.of(
          "main", "Main", List.copyOf(SmallBoard.DEFINITION.controls().values()), Set.of("mute"));

  private static final Outcome<Long> HELD_BY_ANA =
      Outcome.rejected(
          new Refusal(
              Reason.HELD,
              "slider: Ana is moving this",
              "slider",
              Map.of("participant", "a", "name", "Ana", "color", "#e5484d")));

  private long now = 10_000;
  private final People people = People.restore(DEFINITION, LINEAGE, 1, Map.of(), now);

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
  void fullBoardRefusesNewcomersUntilSomebodyHasLeft() {
    for (int i = 0; i < Joined.MAX_PEOPLE; i++) does(new Join("p" + i, "seat " + i, ANA));
    Outcome<Long> full =
        Outcome.rejected(
            Refusal.of(Reason.TOO_MANY_PEOPLE, "expected at most 1000 people at a board")
                .with(Refusal.MOST, 1_000));

    assertThat(does(new Join("new", "new", BEN), new Join("p7", "another", BEN)))
        .satisfiesExactly(
            refused -> assertThat(refused).isEqualTo(full),
            known -> assertThat(known).isInstanceOf(Outcome.Accepted.class));
    does(new Present(List.of(new Join("new", "new", BEN))));
    assertThat(here()).hasSize(Joined.MAX_PEOPLE).containsEntry("p7", BEN.toMap());

    does(new Leave("p0", "seat 0"));
    later(PresenceTable.FAREWELL.toMillis());
    does(new Join("new", "new", BEN));
    assertThat(here()).hasSize(Joined.MAX_PEOPLE).containsKey("new");
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

  @Test
  void holdIsPublishedAndRefusesOthers() {
    does(new Join("a", "a", ANA));

    assertThat(does(new Hold("a", "slider")).get(0)).isInstanceOf(Outcome.Accepted.class);

    assertThat(holds("a")).isEqualTo(List.of("slider"));
    assertThat(does(new Hold("b", "slider"))).containsExactly(HELD_BY_ANA);
    assertThat(people.unlessHeld(Map.of("text", "x", "slider", 1), "b", now))
        .isEqualTo(HELD_BY_ANA);
    assertThat(people.unlessHeld(Map.of("slider", 1), null, now)).isEqualTo(HELD_BY_ANA);
    assertThat(people.unlessHeld(Map.of("slider", 1), "a", now))
        .isEqualTo(Outcome.accepted(Map.of("slider", 1)));
  }

  @Test
  void participantWithoutANameIsHereOnlyWhileHolding() {
    does(new Hold("x", "slider"), new Hold("x", "text"));

    assertThat(here()).isEqualTo(Map.of("x", Map.of("holds", List.of("slider", "text"))));
    assertThat(does(new Hold("b", "text")))
        .containsExactly(
            Outcome.rejected(
                new Refusal(
                    Reason.HELD,
                    "text: Somebody is moving this",
                    "text",
                    Map.of("participant", "x"))));
    does(new Release("x", "slider"), new Release("x", "text"));
    assertThat(here()).isEmpty();
  }

  @Test
  void holdEndsByReleaseByItsHolderAlone() {
    does(new Hold("a", "slider"));

    does(new Release("b", "slider"));
    assertThat(does(new Hold("b", "slider")).get(0)).isInstanceOf(Outcome.Rejected.class);
    does(new Release("a", "slider"));
    assertThat(does(new Hold("b", "slider")).get(0)).isInstanceOf(Outcome.Accepted.class);
    assertThat(here()).containsOnlyKeys("b");
  }

  @Test
  void holdEndsSomeTimeAfterTheLastSign() {
    long patience = Holds.PATIENCE.toMillis();
    does(new Hold("a", "slider"));
    later(patience - 1);
    does(new Hold("a", "slider"));
    later(patience - 1);
    people.unlessHeld(Map.of("slider", 1), "a", now);
    later(patience - 1);
    assertThat(people.nextEnd()).isGreaterThan(now);
    assertThat(holds("a")).isEqualTo(List.of("slider"));

    later(1);

    assertThat(here()).isEmpty();
  }

  @Test
  void newHolderTakesOverInTheSameDeltaInWhichTheOldOneEnds() {
    does(new Hold("a", "slider"));
    now += Holds.PATIENCE.toMillis();

    Batch<Long> batch = people.stage(List.of(new Hold("b", "slider")), now);

    assertThat(batch.delta().values())
        .containsEntry("a", null)
        .containsEntry("b", Map.of("holds", List.of("slider")));
  }

  @Test
  void holdsEndWithTheirHolder() {
    does(new Join("a", "a", ANA), new Hold("a", "slider"));

    for (int i = 0; i < 20; i++) {
      later(400);
      if (here().containsKey("a")) people.unlessHeld(Map.of("slider", 1), "a", now);
    }

    assertThat(here()).as("nobody confirmed the seat").isEmpty();
    assertThat(does(new Hold("b", "slider")).get(0)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void freeOrUnknownControlCannotBeHeld() {
    assertThat(does(new Hold("a", "mute"), new Hold("a", "nope")))
        .containsExactly(
            Outcome.rejected(
                Refusal.of(
                    Reason.NOT_HOLDABLE,
                    "mute",
                    "expected a control that can be held; this one says hold: none")),
            Outcome.rejected(
                new Refusal(
                    Reason.UNKNOWN_CONTROL,
                    "board main has no control \"nope\"; expected one of slider, mute, text",
                    "nope",
                    Map.of())));
  }

  @Test
  void joiningWithoutAColourGivesOneThatNobodyElseHas() {
    does(new Join("a", "a", ANA));
    for (int i = 0; i < Palette.COLORS.size(); i++) {
      assertThat(does(new PeopleCommand.JoinByName("p" + i, "seat", "Guest " + i)).get(0))
          .isInstanceOf(Outcome.Accepted.class);
    }

    assertThat(
            IntStream.range(0, Palette.COLORS.size())
                .mapToObj(i -> requireNonNull(people.profile("p" + i)).color()))
        .containsExactlyInAnyOrderElementsOf(Palette.COLORS);
    assertThat(here()).containsKeys("a", "p0", "p11");
  }

  @Test
  void joiningAgainWithoutAColourKeepsTheOldOne() {
    does(new Join("a", "a", ANA));

    does(new PeopleCommand.JoinByName("a", "a", "Anna"));

    assertThat(here()).isEqualTo(Map.of("a", new Profile("Anna", ANA.color()).toMap()));
  }

  @Test
  void onlyAuthorsWhoJoinedAreNamed() {
    does(new Join("a", "a", ANA));

    assertThat(people.known(Author.participant("a"))).isEqualTo(Author.participant("a"));
    assertThat(people.known(Author.participant("b"))).isEqualTo(Author.NOBODY);
    assertThat(people.known(Author.program("Cue 4"))).isEqualTo(Author.program("Cue 4"));
  }

  private List<Outcome<Long>> does(PeopleCommand... commands) {
    Batch<Long> batch = people.stage(List.of(commands), now);
    people.apply(batch);
    return batch.outcomes();
  }

  private void later(long millis) {
    now += millis;
    if (people.nextEnd() <= now) does(new Expire());
  }

  private Map<String, @Nullable Object> here() {
    return people.since(at(0)).values();
  }

  private @Nullable Object holds(String participant) {
    return here().get(participant) instanceof Map<?, ?> value ? value.get("holds") : null;
  }
}
