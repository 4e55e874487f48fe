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
import slidersync.sync.StreamId;

/** The promises of {@link Stores#open} for a {@link Store} that several processes share. */
abstract class SqlOpeningContract extends SqlStoreContract {

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
}
