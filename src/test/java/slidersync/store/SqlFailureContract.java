package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** The promises of a {@link Store} that several processes share about what fails. */
abstract class SqlFailureContract extends SqlStoreContract {

  @Test
  void failureInTheMiddleOfABatchStoresNothing() throws SQLException {
    Lease lease = claim("main", "a");
    commit(lease, Map.of("first", 1, "poison", 1, "last", 1));
    Kept before = store().load("main", StreamId.CONTROLS);
    poison();
    Map<String, Object> values = new LinkedHashMap<>();
    List.of("first", "poison", "last").forEach(control -> values.put(control, 2));

    assertThatThrownBy(() -> commit(lease, values)).isExactlyInstanceOf(StoreException.class);

    assertThat(store().load("main", StreamId.CONTROLS)).isEqualTo(before);
    commit(lease, Map.of("first", 3, "last", 3));
  }

  /** Makes the database refuse new values of the control {@code poison}. */
  abstract void poison() throws SQLException;

  @Test
  void textThatIsNotUnicodeIsRefusedAndNothingIsKept() {
    Lease lease = claim("main", "a");
    long revision = commit(lease, Map.of("txt1", "before"));

    assertThatThrownBy(() -> commit(lease, Map.of("slider1", 1, "txt1", "half an emoji \ud83c")))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContaining("not Unicode");

    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("txt1", new Entry("before", revision))));
    commit(lease, Map.of("txt1", "after"));
  }

  @Test
  void corruptValueIsReported() throws SQLException {
    commit(claim("main", "a"), Map.of("slider1", 1));
    for (String text : List.of("[1]", "null", "", "1e999", "twelve")) {
      execute("UPDATE entry SET value = '" + text + "'");
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> store().load("main", StreamId.CONTROLS))
          .withMessageStartingWith(
              "corrupt row of table entry (board main, stream controls, id slider1): expected ")
          .withMessageContaining(text)
          .withMessageNotContaining("\n");
    }
  }

  @Test
  void checkFailsUntilTheStoreCanBeWrittenAgain() throws SQLException {
    Lease lease = claim("main", "a");
    store().check();
    execute("ALTER TABLE board RENAME TO board_away");
    execute("ALTER TABLE schema_version RENAME TO version_away");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store().commit(lease, StreamId.CONTROLS, 0, 1, Map.of()));
    for (int question = 0; question < 2; question++) {
      assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store().check());
    }

    execute("ALTER TABLE version_away RENAME TO schema_version");
    store().check();
    execute("ALTER TABLE board_away RENAME TO board");
    commit(lease, Map.of("slider1", 1));
  }

  @Test
  void corruptSecretIsReported() throws SQLException {
    store().close();
    execute("UPDATE secret SET value = 'xyz'");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open(url(), false).close())
        .withMessageStartingWith("corrupt row of table secret: ");
  }

  @Test
  void closedStoreRefuses() {
    store().close();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store().load("main", StreamId.CONTROLS));
  }
}
