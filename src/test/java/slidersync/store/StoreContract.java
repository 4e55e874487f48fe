package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.sync.Author;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.text.Numbers;

/** The promises of every {@link Store}, sentence by sentence. */
abstract class StoreContract extends LeaseContract {

  private static final List<Object> VALUES =
      List.of(
          0,
          -1,
          Integer.MAX_VALUE,
          Integer.MIN_VALUE,
          Integer.MAX_VALUE + 1L,
          Numbers.MAX_SAFE,
          -Numbers.MAX_SAFE,
          0.5,
          -0.1,
          1e-7,
          123456789.000001,
          true,
          false,
          "",
          "null",
          "31",
          "it's \"quoted\" \\ and on\ntwo lines",
          "caf\u00e9 \u0416 \u4e16 \ud83c\udf9a\ufe0f \u202e",
          "a NUL \u0000 and a line separator \u2028",
          "x".repeat(100_000));

  @Test
  void newBoardHasNoValues() {
    assertThat(store().load("main", StreamId.CONTROLS).entries()).isEmpty();
  }

  @Test
  void valuesOfAllKindsComeBackAsTheyWere() {
    Map<String, Object> values = new LinkedHashMap<>();
    VALUES.forEach(value -> values.put("control" + values.size(), value));

    long revision = commit(claim("main", "a"), values);

    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, at(revision, values)));
  }

  @Test
  void newValuesReplaceOldOnesAndOthersStay() {
    Lease lease = claim("main", "a");
    long birth = commit(lease, Map.of("slider1", 25, "slider2", 0, "txt1", ""));

    long next = commit(lease, Map.of("slider1", 31, "mute", true));

    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(
            kept(
                next,
                Map.of(
                    "slider1", new Entry(31, next),
                    "slider2", new Entry(0, birth),
                    "txt1", new Entry("", birth),
                    "mute", new Entry(true, next))));
  }

  @Test
  void noteIsKeptWithItsValueUntilTheNextOne() {
    Lease lease = claim("main", "a");
    store()
        .commit(
            lease,
            StreamId.CONTROLS,
            0,
            2,
            Map.of(
                "go", new Entry(1, 1, Author.NOBODY, "x@1/1/5 "),
                "fog", new Entry(true, 2)));
    assertThat(store().load("main", StreamId.CONTROLS).entries())
        .containsEntry("go", new Entry(1, 1, Author.NOBODY, "x@1/1/5 "))
        .containsEntry("fog", new Entry(true, 2));

    store().commit(lease, StreamId.CONTROLS, 2, 3, Map.of("go", new Entry(2, 3)));
    assertThat(store().load("main", StreamId.CONTROLS).entries())
        .containsEntry("go", new Entry(2, 3));
  }

  @Test
  void clockOfTheStoreDoesNotStandStill() {
    long before = store().now();

    assertThat(before).isCloseTo(System.currentTimeMillis(), within(60_000L));
    await().until(() -> store().now() > before);
  }

  @Test
  void batchOfSeveralRevisionsKeepsTheRevisionOfEachValue() {
    Lease lease = claim("main", "a");
    long from = commit(lease, Map.of("slider1", 25));
    Map<String, Entry> entries =
        Map.of("slider1", new Entry(1, from + 1), "slider2", new Entry(2, from + 3));

    store().commit(lease, StreamId.CONTROLS, from, from + 3, entries);

    assertThat(plain(store().load("main", StreamId.CONTROLS))).isEqualTo(kept(from + 3, entries));
  }

  @Test
  void boardsDoNotTouchEachOther() {
    Lease one = claim("one", "a");
    Lease two = claim("two", "b");
    commit(one, Map.of("slider1", 1));
    long revision = commit(two, Map.of("slider1", 2));
    commit(one, Map.of("slider1", 3));

    assertThat(plain(store().load("two", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("slider1", new Entry(2, revision))));
  }

  @Test
  void eachClaimBeginsAHistoryThatBranchesOffAtTheStoredRevision() {
    Lease first = claim("main", "a");
    String a = history();
    long controls = commit(first, Map.of("slider1", 1));
    long people = store().load("main", StreamId.PEOPLE).revision();
    store().commit(first, StreamId.PEOPLE, people, people + 3, at(people + 3, Map.of("ana", true)));

    Lease second = claim("main", "a");
    String b = history();
    store().release(second);
    Lease third = claim("main", "b");
    String c = history();
    commit(third, Map.of("slider1", 2));

    assertThat(store().load("main", StreamId.CONTROLS).lineage())
        .isEqualTo(Lineage.of(a).branch(b, controls).branch(c, controls));
    assertThat(store().load("main", StreamId.PEOPLE).lineage())
        .isEqualTo(Lineage.of(a).branch(b, people + 3).branch(c, people + 3));
    assertThat(List.of(a, b, c)).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-z]{8}"));
  }

  private String history() {
    return store().load("main", StreamId.CONTROLS).lineage().history();
  }

  @Test
  void releaseAndRenewalBeginNoHistory() {
    Lease lease = claim("main", "a");
    String history = history();
    assertThat(store().renew(Set.of(lease))).isEmpty();
    store().release(lease);

    assertThat(history()).isEqualTo(history);
  }

  @Test
  void newestFormerHistoriesAreRemembered() {
    Lease lease = claim("main", "a");
    store().commit(lease, StreamId.CONTROLS, revision(), Numbers.MAX_SAFE, Map.of());
    List<String> histories = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      claim("main", "a");
      histories.add(0, history());
    }

    Lineage lineage = store().load("main", StreamId.CONTROLS).lineage();
    assertThat(lineage.history()).isEqualTo(histories.get(0));
    assertThat(lineage.former())
        .hasSizeBetween(8, 16)
        .allSatisfy((id, last) -> assertThat(last).isEqualTo(Numbers.MAX_SAFE));
    assertThat(List.copyOf(lineage.former().keySet()))
        .isEqualTo(histories.subList(1, 1 + lineage.former().size()));
  }

  private long revision() {
    return store().load("main", StreamId.CONTROLS).revision();
  }

  @Test
  void commitOnAnotherRevisionIsRefusedAndKeepsNothing() {
    Lease lease = claim("main", "a");
    long revision = commit(lease, Map.of("slider1", 25));
    Kept before = store().load("main", StreamId.CONTROLS);

    for (long from : List.of(revision - 1, revision + 1)) {
      assertThatThrownBy(
              () ->
                  store()
                      .commit(
                          lease,
                          StreamId.CONTROLS,
                          from,
                          revision + 2,
                          at(revision + 2, Map.of("x", 1))))
          .isExactlyInstanceOf(StoreException.class)
          .hasMessage("board main is at revision %d, not %d", revision, from);
    }
    assertThat(store().load("main", StreamId.CONTROLS)).isEqualTo(before);
  }
}
