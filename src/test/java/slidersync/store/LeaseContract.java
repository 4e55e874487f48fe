package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/** The promises of every {@link Store} about leases. */
abstract class LeaseContract {

  /** The store under test; the same one during a test. */
  abstract Store store();

  Lease claim(String board, String owner) {
    return store().claim(board, owner).orElseThrow();
  }

  /** Commits on the stored revision; returns the new one. */
  long commit(Lease lease, Map<String, Object> values) {
    long from = store().load(lease.board(), StreamId.CONTROLS).revision();
    store().commit(lease, StreamId.CONTROLS, from, from + 1, at(from + 1, values));
    return from + 1;
  }

  /** The stored state without its lineage. */
  static Kept plain(Kept kept) {
    return kept(kept.revision(), kept.entries());
  }

  static Kept kept(long revision, Map<String, Entry> entries) {
    return new Kept(Lineage.NONE, revision, entries);
  }

  static Map<String, Entry> at(long revision, Map<String, Object> values) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    values.forEach((control, value) -> entries.put(control, new Entry(value, revision)));
    return entries;
  }

  void assertDeposed(Lease lease) {
    Kept before = store().load(lease.board(), StreamId.CONTROLS);
    assertThat(store().renew(Set.of(lease))).containsExactly(lease);
    assertThatExceptionOfType(DeposedException.class)
        .isThrownBy(() -> commit(lease, Map.of("slider1", "of a deposed owner")));
    assertThat(store().load(lease.board(), StreamId.CONTROLS)).isEqualTo(before);
  }

  @Test
  void claimStoresNoValuesAndNoRevision() {
    Kept before = store().load("main", StreamId.CONTROLS);
    claim("main", "a");
    assertThat(plain(store().load("main", StreamId.CONTROLS))).isEqualTo(plain(before));
  }

  @Test
  void firstClaimHasEpochOneAndEachLaterClaimTheNext() {
    assertThat(claim("main", "a")).isEqualTo(new Lease("main", "a", 1));
    assertThat(claim("main", "a")).isEqualTo(new Lease("main", "a", 2));
    assertThat(claim("other", "a")).isEqualTo(new Lease("other", "a", 1));
  }

  @Test
  void ownerOfAnOlderEpochIsDeposed() {
    Lease old = claim("main", "a");
    commit(old, Map.of("slider1", 1));
    Lease newer = claim("main", "a");

    assertDeposed(old);
    assertThat(store().renew(Set.of(newer))).isEmpty();
    commit(newer, Map.of("slider1", 2));
  }

  @Test
  void leasesAreRenewedTogetherAndTheOnesOverAreNamed() {
    List<Lease> leases = IntStream.range(0, 100).mapToObj(i -> claim("board" + i, "a")).toList();
    assertThat(store().renew(leases)).isEmpty();
    assertThat(store().renew(List.of())).isEmpty();

    store().release(leases.get(3));
    claim("board7", "a");

    assertThat(store().renew(leases)).containsExactlyInAnyOrder(leases.get(3), leases.get(7));
  }

  @Test
  void leaseThatNobodyHasClaimedIsDeposed() {
    claim("main", "a");
    assertDeposed(new Lease("main", "b", 1));
    assertDeposed(new Lease("main", "a", 2));
    assertDeposed(new Lease("other", "a", 1));
  }

  @Test
  void releasedBoardCanBeClaimedAtOnceAndItsOwnerIsDeposed() {
    Lease old = claim("main", "a");
    long revision = commit(old, Map.of("slider1", 7));

    store().release(old);
    assertDeposed(old);
    Lease next = claim("main", "b");

    assertThat(next.epoch()).isEqualTo(2);
    assertDeposed(old);
    assertThat(plain(store().load("main", StreamId.CONTROLS)))
        .isEqualTo(kept(revision, Map.of("slider1", new Entry(7, revision))));
  }

  @Test
  void releaseByADeposedOwnerDoesNothing() {
    Lease old = claim("main", "a");
    store().release(old);
    Lease newer = claim("main", "b");

    store().release(old);

    assertThat(store().renew(Set.of(newer))).isEmpty();
    commit(newer, Map.of("slider1", 1));
  }

  @Test
  void concurrentClaimsGetDifferentEpochsAndOnlyTheNewestCommits() throws Exception {
    List<String> boards = IntStream.range(0, 50).mapToObj(i -> "board" + i).toList();
    List<Lease> leases = race(boards);

    assertThat(leases.stream().map(lease -> lease.board() + " " + lease.epoch()))
        .doesNotHaveDuplicates();
    Map<String, List<Lease>> byBoard = leases.stream().collect(Collectors.groupingBy(Lease::board));
    assertThat(byBoard.keySet()).containsExactlyInAnyOrderElementsOf(boards);
    byBoard.forEach((board, claimed) -> assertOnlyTheNewestCommits(claimed));
  }

  /** The leases that eight processes got when all claimed each board at the same time. */
  private List<Lease> race(List<String> boards) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Lease>>> claimants =
          IntStream.range(0, 8)
              .<Callable<List<Lease>>>mapToObj(
                  i ->
                      () ->
                          boards.stream()
                              .flatMap(board -> claimant(i).claim(board, "owner" + i).stream())
                              .toList())
              .toList();
      List<Lease> leases = new ArrayList<>();
      for (Future<List<Lease>> future : threads.invokeAll(claimants)) leases.addAll(future.get());
      return leases;
    } finally {
      threads.shutdownNow();
    }
  }

  /** The store as one of the processes sees it. */
  Store claimant(int number) {
    return store();
  }

  private void assertOnlyTheNewestCommits(List<Lease> claimed) {
    long newest = claimed.stream().mapToLong(Lease::epoch).max().orElseThrow();
    for (Lease lease : claimed) {
      if (lease.epoch() == newest) {
        commit(lease, Map.of("slider1", 1));
      } else {
        assertDeposed(lease);
      }
    }
  }
}
