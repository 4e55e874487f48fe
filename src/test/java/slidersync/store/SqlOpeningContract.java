package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import slidersync.store.Store.Lease;
import slidersync.support.Resources;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/** The promises of {@link Stores#open} for a {@link Store} that several processes share. */
abstract class SqlOpeningContract extends SqlFailureContract {

  @Test
  void reopenedStoreHasWhatWasKept() {
    Lease lease = claim("main", "a");
    long revision = commit(lease, Map.of("slider1", 31));
    store().close();

    try (Store again = Stores.open(url(), false)) {
      assertThat(again.load("main", StreamId.CONTROLS).revision()).isEqualTo(revision);
      assertThat(again.renew(Set.of(lease))).isEmpty();
    }
  }

  @Test
  void processesStartingTogetherMakeOneSchema() throws Exception {
    String fresh = newUrl();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Store> opened = new ArrayList<>();
    try {
      Callable<Store> open = () -> Stores.open(fresh, false);
      for (Future<Store> store : threads.invokeAll(Collections.nCopies(8, open))) {
        opened.add(store.get());
      }
      assertThat(opened.get(0).claim("main", "a")).isPresent();
      assertThat(opened.get(7).claim("main", "b")).isEmpty();
    } finally {
      threads.shutdownNow();
      opened.forEach(Store::close);
    }
  }

  @Test
  void storeOfANewerProgramIsRefused() throws SQLException {
    store().close();
    execute("UPDATE schema_version SET version = 99");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open(url(), false).close())
        .withMessageContaining("schema version 99, made by a newer slider-sync")
        .withMessageNotContaining("\n");
  }

  /** Makes the tables as they were. */
  private void makeSchema(int version) throws SQLException {
    execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
    for (int i = 1; i <= version; i++) {
      String script = Resources.text("slidersync/store/schema-" + i + ".sql");
      for (String command : script.split(";\\s*\n", -1)) {
        if (!command.isBlank()) execute(command);
      }
      execute("INSERT INTO schema_version (version) VALUES (" + i + ")");
    }
  }

  @Test
  void storeOfTheSecondVersionIsMigratedWithoutFormerHistories() throws Exception {
    makeSchema(2);
    execute(
        "INSERT INTO board (id, revision, people, messages, owner, epoch, expires)"
            + " VALUES ('main', 7, 3, 2, '', 4, 0)");

    assertThat(store().load("main", StreamId.CONTROLS)).isEqualTo(kept(7, Map.of()));
    assertThat(claim("main", "a").epoch()).isEqualTo(5);
    Lineage first = store().load("main", StreamId.CONTROLS).lineage();
    assertThat(first.history()).isNotEmpty();
    assertThat(first.former()).isEmpty();
    claim("main", "a");
    assertThat(store().load("main", StreamId.MESSAGES).lineage().former())
        .isEqualTo(Map.of(first.history(), 2L));
  }

  @Test
  void storeOfTheFirstVersionIsMigratedWithItsValues() throws Exception {
    makeSchema(1);
    execute("INSERT INTO board (id, revision, owner, epoch, expires) VALUES ('main', 7, '', 4, 0)");
    execute(
        "INSERT INTO control_value (board, control, value, revision)"
            + " VALUES ('main', 'slider1', '31', 5)");

    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(7, Map.of("slider1", new Entry(31, 5))));
    assertThat(plain(store().load("main", StreamId.PEOPLE))).isEqualTo(kept(1, Map.of()));
    assertThat(claim("main", "a").epoch()).isEqualTo(5);
  }

  @Test
  void secretIsTheSameForAll() {
    assertThat(store().secret()).hasSize(32).isEqualTo(claimant(1).secret());
  }
}
