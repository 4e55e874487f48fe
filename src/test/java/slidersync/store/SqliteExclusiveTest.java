package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** SQLite as the store of one process. */
final class SqliteExclusiveTest extends StoreContract {

  @TempDir Path folder;

  private Path file = Path.of("");

  private Store store = new MemoryStore();

  @BeforeEach
  void open() {
    file = folder.resolve("new/folder/store.db");
    store = Stores.open("jdbc:sqlite:" + file, true);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  Store store() {
    return store;
  }

  @Test
  void boardIsTakenOverAtOnce() {
    Lease old = claim("main", "a");
    assertThat(claim("main", "b").epoch()).isEqualTo(2);
    assertDeposed(old);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fileInUseIsRefusedSoon(boolean exclusive) {
    long start = System.nanoTime();

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open("jdbc:sqlite:" + file, exclusive).close())
        .withMessage(file + " is in use by another process");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    commit(claim("main", "a"), Map.of("slider1", 1));
  }

  @Test
  void sharedFileCannotBeOpenedExclusively() {
    String url = "jdbc:sqlite:" + folder.resolve("shared.db");
    try (Store shared = Stores.open(url, false)) {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> Stores.open(url, true).close())
          .withMessageEndingWith("shared.db is in use by another process");
      assertThat(shared.claim("main", "a")).isPresent();
    }
  }

  @Test
  void fileAndBoardsOfAKilledProcessCanBeTakenOver() throws Exception {
    Path other = folder.resolve("other.db");
    String url = "jdbc:sqlite:" + other;
    Process process = StoreHolder.start(url);
    try {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> Stores.open(url, true).close())
          .withMessage(other + " is in use by another process");
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (Store next = Stores.open(url, true)) {
      assertThat(next.claim("main", "next")).contains(new Lease("main", "next", 2));
      assertThat(plain(next.load("main", StreamId.CONTROLS)))
          .isEqualTo(kept(1, Map.of("slider1", new Entry(31, 1))));
    }
  }

  @Test
  void closedFileCanBeOpenedAgain() {
    long revision = commit(claim("main", "a"), Map.of("slider1", 31));
    store.close();

    open();

    assertThat(plain(store.load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("slider1", new Entry(31, revision))));
  }

  @Test
  void fileIsInUseBeforeAnythingIsClaimed() {
    store.close();
    open();

    for (boolean exclusive : new boolean[] {true, false}) {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> Stores.open("jdbc:sqlite:" + file, exclusive).close())
          .withMessage(file + " is in use by another process");
    }
  }

  @Test
  void fullDiskIsReportedAndSmallerCommitsGoOn() {
    String url = "jdbc:sqlite:" + folder.resolve("small.db") + "?max_page_count=12";
    try (Store small = Stores.open(url, true)) {
      Lease lease = small.claim("main", "a").orElseThrow();
      small.commit(lease, StreamId.CONTROLS, 0, 1, at(1, Map.of("txt1", "before")));

      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatExceptionOfType(StoreException.class)
            .isThrownBy(
                () ->
                    small.commit(
                        lease, StreamId.CONTROLS, 1, 2, at(2, Map.of("txt1", "x".repeat(200_000)))))
            .withMessage("cannot write %s: the disk is full", folder.resolve("small.db"));
      }

      assertThat(plain(small.load("main", StreamId.CONTROLS)))
          .isEqualTo(kept(1, at(1, Map.of("txt1", "before"))));
      small.commit(lease, StreamId.CONTROLS, 1, 2, at(2, Map.of("txt1", "after")));
      assertThat(plain(small.load("main", StreamId.CONTROLS)))
          .isEqualTo(kept(2, at(2, Map.of("txt1", "after"))));
    }
  }

  private static void assertEveryCallFails(Store store, Lease lease, String line) {
    List<ThrowingCallable> calls =
        List.of(
            store::check,
            () -> store.renew(Set.of(lease)),
            () -> store.commit(lease, StreamId.CONTROLS, 1, 2, at(2, Map.of("slider1", 2))),
            () -> store.claim("main", "a"),
            () -> store.load("main", StreamId.CONTROLS));
    for (ThrowingCallable call : calls) {
      assertThatExceptionOfType(StoreException.class).isThrownBy(call).withMessage(line);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void removedFileFailsEveryCallUntilItIsPutBack(boolean exclusive) throws Exception {
    Path moving = folder.resolve("moving.db");
    Path elsewhere = folder.resolve("elsewhere.db");
    String how = "cannot write %s: %s while it was in use; put it back, or restart slider-sync";
    try (Store moved = Stores.open("jdbc:sqlite:" + moving, exclusive)) {
      Lease lease = moved.claim("main", "a").orElseThrow();
      moved.commit(lease, StreamId.CONTROLS, 0, 1, at(1, Map.of("slider1", 1)));

      Files.move(moving, elsewhere);
      assertEveryCallFails(moved, lease, how.formatted(moving, "it was deleted or moved"));
      assertThat(moving).doesNotExist();
      Files.writeString(moving, "");
      assertEveryCallFails(moved, lease, how.formatted(moving, "another file has taken its place"));
      Files.move(elsewhere, moving, StandardCopyOption.REPLACE_EXISTING);

      moved.check();
      assertThat(moved.load("main", StreamId.CONTROLS).entries()).containsKey("slider1");
      assertThat(moved.claim("main", "a")).isPresent();
    }
  }
}
