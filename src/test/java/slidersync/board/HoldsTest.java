package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.board.PeopleCommand.Hold;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.Release;
import slidersync.sync.Batch;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class HoldsTest extends TestPeople {

  private static final Outcome<Long> HELD_BY_ANA =
      Outcome.rejected(
          new Refusal(
              Reason.HELD,
              "slider: Ana is moving this",
              "slider",
              Map.of("participant", "a", "name", "Ana", "color", "#e5484d")));

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
                    "board main has no control \"nope\"; expected one of slider, mute, text, fog, go, level",
                    "nope",
                    Map.of())));
  }
}
