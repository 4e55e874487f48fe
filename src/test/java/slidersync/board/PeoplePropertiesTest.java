package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand.Expire;
import slidersync.board.PeopleCommand.Hold;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.Leave;
import slidersync.board.PeopleCommand.Present;
import slidersync.board.PeopleCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Replica;

/** Random commands of people: nobody shares a control, and all followers see the same. */
class PeoplePropertiesTest {

  /** Commands at one moment, and whether their delta reaches the reader. */
  record Moment(int millisLater, List<PeopleCommand> commands, boolean arrives) {}

  @Provide
  Arbitrary<List<Moment>> evenings() {
    Arbitrary<String> people = Arbitraries.of("a", "b", "c");
    Arbitrary<String> controls = Arbitraries.of("slider", "mute", "text", "nope");
    Arbitrary<Profile> profiles = Arbitraries.of("Ana", "Ben").map(n -> new Profile(n, "#112233"));
    Arbitrary<Join> joins =
        Combinators.combine(people, Arbitraries.of("1", "2"), profiles)
            .as((id, seat, profile) -> new Join(id, id + seat, profile));
    Arbitrary<PeopleCommand> commands =
        Arbitraries.oneOf(
            joins.map(join -> join),
            joins.map(join -> new Leave(join.participant(), join.seat())),
            joins.list().ofMaxSize(3).map(Present::new),
            Combinators.combine(people, controls).as(Hold::new),
            Combinators.combine(people, controls).as(Release::new),
            Arbitraries.just(new Expire()));
    return Combinators.combine(
            Arbitraries.integers().between(0, 900),
            commands.list().ofMaxSize(4),
            Arbitraries.of(true, true, false))
        .as(Moment::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void nobodySharesAControlAndOneGetRepairsAReplica(@ForAll("evenings") List<Moment> evening) {
    long now = 0;
    People people = People.restore(SmallBoard.DEFINITION, LINEAGE, 1, Map.of(), now);
    Replica replica = new Replica();
    replica.receive(people.since(at(0)));
    Map<Long, Map<String, @Nullable Object>> truth = new HashMap<>();
    truth.put(1L, people.since(at(0)).values());

    for (Moment moment : evening) {
      now += moment.millisLater();
      Batch<Long> batch = people.stage(moment.commands(), now);
      people.apply(batch);
      truth.put(people.revision(), people.since(at(0)).values());
      if (moment.arrives()) replica.receive(batch.delta());

      assertNobodyShares(people.since(at(0)).values());
      assertThat(replica.values()).isEqualTo(truth.get(replica.revision()));
    }
    replica.receive(people.since(replica.position()));
    assertThat(replica.values()).isEqualTo(people.since(at(0)).values());
    assertThat(replica.revision()).isEqualTo(people.revision());
  }

  @Property
  void newOwnerLeadsReadersOfTheOldOneToItsState(@ForAll("evenings") List<Moment> evening) {
    long now = 0;
    People people = People.restore(SmallBoard.DEFINITION, LINEAGE, 1, Map.of(), now);
    Replica replica = new Replica();
    replica.receive(people.since(at(0)));
    Map<String, Entry> kept = new HashMap<>();
    for (Moment moment : evening) {
      now += moment.millisLater();
      Batch<Long> batch = people.stage(moment.commands(), now);
      people.apply(batch);
      kept.putAll(batch.entries());
      kept.values().removeIf(entry -> entry.value() == null);
      if (moment.arrives()) replica.receive(batch.delta());
    }

    Lineage lineage = LINEAGE.branch("next", people.revision());
    People next = People.restore(SmallBoard.DEFINITION, lineage, people.revision(), kept, now);
    next.apply(next.repair());
    replica.receive(next.since(replica.position()));

    assertThat(replica.values()).isEqualTo(next.since(at(0)).values());
    assertThat(replica.values().values())
        .noneMatch(value -> value instanceof Map<?, ?> map && map.containsKey("holds"));
  }

  @Property
  void followerHasTheLastMessages(
      @ForAll List<Boolean> arrivals, @ForAll("sizes") List<Integer> sizes) {
    People people = People.restore(SmallBoard.DEFINITION, LINEAGE, 1, Map.of(), 0);
    Messages messages = Messages.restore(people, LINEAGE, 1, Map.of(), () -> 0);
    Replica replica = new Replica();
    replica.receive(messages.since(at(0)));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      List<Post> posts = new ArrayList<>();
      for (int j = 0; j < sizes.get(i); j++) {
        texts.add("message " + texts.size());
        posts.add(new Post(Author.program("Test"), texts.get(texts.size() - 1)));
      }
      Batch<Long> batch = messages.stage(posts, 0);
      messages.apply(batch);
      if (i >= arrivals.size() || arrivals.get(i)) replica.receive(batch.delta());
    }
    replica.receive(messages.since(replica.position()));

    List<String> last =
        texts.subList(Math.max(0, texts.size() - Messages.MAX_MESSAGES), texts.size());
    assertThat(replica.values().values().stream().map(m -> (String) ((Map<?, ?>) m).get("text")))
        .containsExactlyInAnyOrderElementsOf(last);
  }

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return Arbitraries.integers().between(0, 90).list().ofMaxSize(12);
  }

  private static void assertNobodyShares(Map<String, @Nullable Object> people) {
    Set<Object> held = new HashSet<>();
    people
        .values()
        .forEach(
            value -> {
              if (value instanceof Map<?, ?> map && map.get("holds") instanceof List<?> controls) {
                controls.forEach(control -> assertThat(held.add(control)).isTrue());
              }
            });
  }
}
