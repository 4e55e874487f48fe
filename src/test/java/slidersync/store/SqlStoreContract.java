package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/** The promises of a {@link Store} that several processes share. */
abstract class SqlStoreContract extends StoreContract {

  private final Map<Integer, Store> stores = new ConcurrentHashMap<>();

  private String url = "";

  /** The URL of a store that has never been opened. */
  abstract String newUrl();

  @BeforeEach
  void makeUrl() {
    url = newUrl();
  }

  @AfterEach
  void closeStores() {
    stores.values().forEach(Store::close);
  }

  @Override
  Store store() {
    return claimant(0);
  }

  @Override
  Store claimant(int number) {
    return stores.computeIfAbsent(number, i -> Stores.open(url, false));
  }

  String url() {
    return url;
  }

  /** Runs a statement in the database, without the store. */
  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void boardOfALivingOwnerIsNotTakenOver() {
    Lease lease = claim("main", "a");

    Lineage before = store().load("main", StreamId.CONTROLS).lineage();

    assertThat(claimant(1).claim("main", "b")).isEmpty();

    assertThat(store().load("main", StreamId.CONTROLS).lineage()).isEqualTo(before);
    assertThat(store().renew(Set.of(lease))).isEmpty();
    commit(lease, Map.of("slider1", 1));
  }

  @Test
  void onlyOneOfManyConcurrentClaimsGetsTheBoard() {
    long owners =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> claimant(i).claim("main", "owner" + i).isPresent())
            .count();

    assertThat(owners).isEqualTo(1);
  }

  @Test
  void leaseExpiresByTheClockOfTheStore() {
    long before = System.nanoTime();
    Lease old = claim("main", "a");

    Lease next =
        await()
            .atMost(Duration.ofMillis(Store.LEASE_MILLIS).plusSeconds(10))
            .until(() -> claimant(1).claim("main", "b"), claimed -> claimed.isPresent())
            .orElseThrow();

    // A millisecond's allowance for the store's rounding.
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(Store.LEASE_MILLIS - 1));
    assertThat(next.epoch()).isEqualTo(2);
    assertDeposed(old);
  }

  @Test
  void expiredLeaseThatNobodyHasTakenOverCanBeRenewedAndStillCommits() throws SQLException {
    Lease lease = claim("main", "a");
    execute("UPDATE board SET expires = 0");
    commit(lease, Map.of("slider1", 1));

    assertThat(store().renew(Set.of(lease))).isEmpty();

    assertThat(claimant(1).claim("main", "b")).isEmpty();
  }

  @Test
  void eachRenewedLeaseLastsAgain() throws SQLException {
    List<Lease> leases = IntStream.range(0, 20).mapToObj(i -> claim("board" + i, "a")).toList();
    execute("UPDATE board SET expires = 0");

    assertThat(store().renew(leases)).isEmpty();

    assertThat(leases).allMatch(lease -> claimant(1).claim(lease.board(), "b").isEmpty());
  }

  @Test
  void leaseFromBeforeTheClockWasSetBackDoesNotHold() throws SQLException {
    Lease lease = claim("main", "a");
    execute("UPDATE board SET expires = expires + 3600000");

    assertThat(claimant(1).claim("main", "b")).isPresent();
    assertDeposed(lease);
  }

  @Test
  void othersSeeWhatWasCommitted() {
    long revision = commit(claim("main", "a"), Map.of("slider1", 31));

    assertThat(plain(claimant(1).load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("slider1", new Entry(31, revision))));
  }

  @Test
  void streamsDoNotTouchEachOtherAndRemovedValuesAreRemoved() {
    Lease lease = claim("main", "a");
    long controls = commit(lease, Map.of("x", 1));
    long people = store().load("main", StreamId.PEOPLE).revision();
    Map<String, Object> ana = Map.of("name", "Ana", "holds", List.of("x", "y"));
    store()
        .commit(
            lease,
            StreamId.PEOPLE,
            people,
            people + 1,
            Map.of("x", new Entry(ana, people + 1), "y", new Entry(ana, people + 1)));

    store()
        .commit(
            lease,
            StreamId.PEOPLE,
            people + 1,
            people + 2,
            Map.of("y", new Entry(null, people + 2), "z", new Entry(null, people + 2)));

    assertThat(plain(store().load("main", StreamId.PEOPLE)))
        .isEqualTo(kept(people + 2, Map.of("x", new Entry(ana, people + 1))));
    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(controls, Map.of("x", new Entry(1, controls))));
    assertThat(plain(store().load("main", StreamId.MESSAGES))).isEqualTo(kept(1, Map.of()));
  }
}
