package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.board.Numbers;
import slidersync.board.Stream;
import slidersync.board.Versioned;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;

/** What every {@link Store} promises, sentence by sentence. */
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
  void boardThatIsNotKeptHasNoValues() {
    assertThat(store().load("main", Stream.CONTROLS).entries()).isEmpty();
  }

  @Test
  void valuesOfAllKindsComeBackAsTheyWere() {
    Map<String, Object> values = new LinkedHashMap<>();
    VALUES.forEach(value -> values.put("control" + values.size(), value));

    long revision = commit(claim("main", "a"), values);

    assertThat(plain(store().load("main", Stream.CONTROLS)))
        .isEqualTo(kept(revision, at(revision, values)));
  }

  @Test
  void newValuesReplaceOldOnesAndOthersStay() {
    Lease lease = claim("main", "a");
    long birth = commit(lease, Map.of("slider1", 25, "slider2", 0, "txt1", ""));

    long next = commit(lease, Map.of("slider1", 31, "mute", true));

    assertThat(plain(store().load("main", Stream.CONTROLS)))
        .isEqualTo(
            kept(
                next,
                Map.of(
                    "slider1", new Versioned(31, next),
                    "slider2", new Versioned(0, birth),
                    "txt1", new Versioned("", birth),
                    "mute", new Versioned(true, next))));
  }

  @Test
  void batchOfSeveralRevisionsKeepsTheRevisionOfEachValue() {
    Lease lease = claim("main", "a");
    long from = commit(lease, Map.of("slider1", 25));
    Map<String, Versioned> entries =
        Map.of("slider1", new Versioned(1, from + 1), "slider2", new Versioned(2, from + 3));

    store().commit(lease, Stream.CONTROLS, from, from + 3, entries);

    assertThat(plain(store().load("main", Stream.CONTROLS))).isEqualTo(kept(from + 3, entries));
  }

  @Test
  void boardsDoNotTouchEachOther() {
    Lease one = claim("one", "a");
    Lease two = claim("two", "b");
    commit(one, Map.of("slider1", 1));
    long revision = commit(two, Map.of("slider1", 2));
    commit(one, Map.of("slider1", 3));

    assertThat(plain(store().load("two", Stream.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("slider1", new Versioned(2, revision))));
  }

  @Test
  void commitOnAnotherRevisionIsRefusedAndKeepsNothing() {
    Lease lease = claim("main", "a");
    long revision = commit(lease, Map.of("slider1", 25));
    Kept before = store().load("main", Stream.CONTROLS);

    for (long from : List.of(revision - 1, revision + 1)) {
      assertThatThrownBy(
              () ->
                  store()
                      .commit(
                          lease,
                          Stream.CONTROLS,
                          from,
                          revision + 2,
                          at(revision + 2, Map.of("x", 1))))
          .isExactlyInstanceOf(StoreException.class)
          .hasMessage("board main is at revision %d, not %d", revision, from);
    }
    assertThat(store().load("main", Stream.CONTROLS)).isEqualTo(before);
  }
}
