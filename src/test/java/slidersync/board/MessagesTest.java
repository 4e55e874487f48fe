package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;
import static slidersync.support.Deltas.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand.Join;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class MessagesTest {

  private static final Author ANA = Author.participant("a");
  private static final Author CUE = Author.program("Cue 4");

  private long now = 50_000;
  private final People people = People.restore(SmallBoard.DEFINITION, LINEAGE, 1, Map.of(), now);
  private final Messages messages = restore(1, Map.of());

  @Test
  void messageIsKeptWithItsAuthorAndTime() {
    joinAsAna();

    assertThat(post(ANA, "hello")).isEqualTo(Outcome.accepted(2L));

    assertThat(messages.since(at(1)))
        .isEqualTo(
            delta(
                1,
                2,
                Map.of(
                    "2",
                    Map.of(
                        "by",
                        "a",
                        "name",
                        "Ana",
                        "color",
                        "#e5484d",
                        "text",
                        "hello",
                        "at",
                        1_000_000L))));
  }

  @Test
  void onlyProgramsWithALabelPostWithoutJoining() {
    assertThat(post(CUE, "lights down")).isEqualTo(Outcome.accepted(2L));
    assertThat(post(ANA, "hello")).isInstanceOf(Outcome.Rejected.class);
    assertThat(post(Author.NOBODY, "hello"))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.refusal().reason()).isEqualTo(Reason.NOT_JOINED));

    assertThat(messages.since(at(0)).values())
        .isEqualTo(Map.of("2", Map.of("name", "Cue 4", "text", "lights down", "at", 1_000_000L)));
  }

  @Test
  void onlyTheLastMessagesAreKept() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < Messages.MAX_MESSAGES + 3; i++) posts.add(new Post(CUE, "message " + i));
    messages.apply(messages.stage(posts.subList(0, 150), now));
    messages.apply(messages.stage(posts.subList(150, posts.size()), now));

    assertThat(messages.since(at(0)).values())
        .hasSize(Messages.MAX_MESSAGES)
        .doesNotContainKeys("2", "3", "4");
    assertThat(messages.since(at(2)).values())
        .as("a reader that saw the first one learns of its removal")
        .containsEntry("2", null)
        .containsEntry("3", null)
        .doesNotContainEntry("5", null);
  }

  @Test
  void newOwnerGoesOnWhereTheOldOneEnded() {
    Messages again =
        restore(
            300,
            Map.of(
                "99", new Entry(Map.of("text", "older"), 99),
                "300", new Entry(Map.of("text", "newer"), 300)));
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < Messages.MAX_MESSAGES - 1; i++) posts.add(new Post(CUE, "message " + i));

    again.apply(again.stage(posts, now));

    assertThat(again.since(at(0)).values()).hasSize(Messages.MAX_MESSAGES).containsKey("300");
    assertThat(again.since(at(300)).values()).containsEntry("99", null);
  }

  @Test
  void participantWhoPostsTooMuchIsToldWhenToTryAgain() {
    joinAsAna();
    for (int i = 0; i < RateLimit.MOST; i++) {
      assertThat(post(ANA, "x")).isInstanceOf(Outcome.Accepted.class);
      now += 300;
    }

    assertThat(post(ANA, "one more"))
        .isEqualTo(
            Outcome.rejected(
                new Refusal(
                    Reason.TOO_MANY_REQUESTS,
                    "expected at most 10 messages in 10 s; try again in 7 s",
                    null,
                    Map.of("most", 10, "retryAfter", 7_000L))));
    assertThat(post(CUE, "programs go on")).isInstanceOf(Outcome.Accepted.class);
    now += 7_000;
    joinAsAna();
    assertThat(post(ANA, "now")).isInstanceOf(Outcome.Accepted.class);
    assertThat(post(ANA, "not yet")).isInstanceOf(Outcome.Rejected.class);
  }

  private Messages restore(long revision, Map<String, Entry> kept) {
    return Messages.restore(people, LINEAGE, revision, kept, () -> 1_000_000);
  }

  private void joinAsAna() {
    people.apply(people.stage(List.of(new Join("a", "seat", new Profile("Ana", "#e5484d"))), now));
  }

  private Outcome<Long> post(Author by, String text) {
    Batch<Long> batch = messages.stage(List.of(new Post(by, text)), now);
    messages.apply(batch);
    return batch.outcomes().get(0);
  }
}
