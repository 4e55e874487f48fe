package slidersync.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.Leave;
import slidersync.board.PeopleCommand.Present;
import slidersync.sync.Author;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class ProfilesTest extends TestPeople {

  @Test
  void fullBoardRefusesNewcomersUntilSomebodyHasLeft() {
    for (int i = 0; i < Profiles.MAX_PEOPLE; i++) does(new Join("p" + i, "seat " + i, ANA));
    Outcome<Long> full =
        Outcome.rejected(
            Refusal.of(Reason.TOO_MANY_PEOPLE, "expected at most 1000 people at a board")
                .with(Refusal.MOST, 1_000));

    assertThat(does(new Join("new", "new", BEN), new Join("p7", "another", BEN)))
        .satisfiesExactly(
            refused -> assertThat(refused).isEqualTo(full),
            known -> assertThat(known).isInstanceOf(Outcome.Accepted.class));
    does(new Present(List.of(new Join("new", "new", BEN))));
    assertThat(here()).hasSize(Profiles.MAX_PEOPLE).containsEntry("p7", BEN.toMap());

    does(new Leave("p0", "seat 0"));
    later(PresenceTable.FAREWELL.toMillis());
    does(new Join("new", "new", BEN));
    assertThat(here()).hasSize(Profiles.MAX_PEOPLE).containsKey("new");
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
}
