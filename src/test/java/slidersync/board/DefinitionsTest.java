package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.board.TestValues.MUTE;
import static slidersync.board.TestValues.SLIDER;
import static slidersync.board.TestValues.TEXT;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.text.Outcome;

class DefinitionsTest {

  private static final Lineage LINEAGE = Lineage.of("now");

  private static BoardDefinition at(String text, long at) {
    return TestValues.definition(SLIDER).from(new BoardSource(text, at, "test"));
  }

  private static Definitions restore(BoardDefinition own, Map<String, Entry> kept) {
    Definitions definitions =
        Definitions.restore(
            own, LINEAGE, 4, kept, source -> TestValues.definition(MUTE).from(source));
    Batch<?> repair = definitions.repair();
    if (!repair.isEmpty()) definitions.apply(definitions.repair());
    return definitions;
  }

  private static Map<String, Entry> kept(String text, long at) {
    return Map.of(Definitions.ID, new Entry(new BoardSource(text, at, "other").toMap(), 3));
  }

  private static Object stored(Definitions definitions) {
    return BoardSource.of(definitions.committed.values().get(Definitions.ID))
        .map(BoardSource::text)
        .orElse("nothing");
  }

  @Test
  void firstOwnerStoresItsOwn() {
    Definitions definitions = restore(at("a", 5), Map.of());

    assertThat(stored(definitions)).isEqualTo("a");
    assertThat(definitions.revision()).isEqualTo(5);
    assertThat(definitions.definition()).isEqualTo(at("a", 5));
  }

  @Test
  void ownerWithAnOlderFileServesTheStoredDefinition() {
    Definitions definitions = restore(at("a", 5), kept("b", 6));

    assertThat(stored(definitions)).isEqualTo("b");
    assertThat(definitions.revision()).isEqualTo(4);
    assertThat(definitions.definition().controls()).containsOnlyKeys("mute");
  }

  @Test
  void ownerWithANewerFileReplacesTheStoredDefinition() {
    Definitions definitions = restore(at("a", 7), kept("b", 6));

    assertThat(stored(definitions)).isEqualTo("a");
    assertThat(definitions.definition().controls()).containsOnlyKeys("slider");
  }

  @Test
  void sameTextIsNoChange() {
    assertThat(restore(at("a", 7), kept("a", 6)).revision()).isEqualTo(4);
  }

  @Test
  void definitionOfAProgramTakesTheStoredOneAway() {
    Definitions definitions = restore(TestValues.definition(TEXT), kept("b", 6));

    assertThat(stored(definitions)).isEqualTo("nothing");
    assertThat(definitions.definition().controls()).containsOnlyKeys("text");
  }

  @Test
  void resultOfACommandIsWhatCounts() {
    Definitions definitions = restore(at("a", 5), Map.of());

    Batch<BoardDefinition> batch =
        definitions.stage(List.of(at("b", 4), at("c", 6), at("d", 5)), 0);

    assertThat(batch.outcomes())
        .extracting(outcome -> ((Outcome.Accepted<BoardDefinition>) outcome).value())
        .containsExactly(at("a", 5), at("c", 6), at("c", 6));
    definitions.apply(batch);
    assertThat(stored(definitions)).isEqualTo("c");
    assertThat(definitions.revision()).isEqualTo(6);
  }

  /** Whoever hears what in which order: in the end the same counts. */
  @Property
  void orderDoesNotMatter(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> moments) {
    List<BoardDefinition> all =
        java.util.stream.IntStream.range(0, moments.size())
            .mapToObj(i -> at("text" + i, moments.get(i)))
            .toList();
    List<BoardDefinition> reversed = new java.util.ArrayList<>(all);
    java.util.Collections.reverse(reversed);

    Definitions one = restore(at("first", -1), Map.of());
    Definitions other = restore(at("first", -1), Map.of());
    one.stage(all, 0);
    other.stage(reversed, 0);

    assertThat(one.definition()).isEqualTo(other.definition());
  }
}
