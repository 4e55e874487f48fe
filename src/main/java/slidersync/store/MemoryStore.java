package slidersync.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slidersync.board.Stream;
import slidersync.board.Versioned;

/**
 * Keeps nothing beyond the process, which owns all its boards: a claim takes over at once. Boards
 * go on from a revision taken from the clock, not from 0: so a screen that outlives the process
 * never takes a revision of the next one for its own.
 */
public final class MemoryStore implements Store {

  private final Map<Place, Kept> streams = new HashMap<>();
  private final Map<String, Lease> leases = new HashMap<>();
  private final Map<String, Long> epochs = new HashMap<>();

  private final byte[] secret = Secret.random();

  /** In microseconds: no board takes so many changes that it overtakes the clock. */
  private final long birth = System.currentTimeMillis() * 1_000;

  private record Place(String board, Stream stream) {}

  @Override
  public synchronized Optional<Lease> claim(String board, String owner) {
    Lease lease = new Lease(board, owner, epochs.merge(board, 1L, Long::sum));
    leases.put(board, lease);
    return Optional.of(lease);
  }

  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public synchronized Set<Lease> renew(Collection<Lease> renewed) {
    return renewed.stream().filter(lease -> !holds(lease)).collect(Collectors.toSet());
  }

  private boolean holds(Lease lease) {
    return lease.equals(leases.get(lease.board()));
  }

  @Override
  public synchronized void release(Lease lease) {
    leases.remove(lease.board(), lease);
  }

  @Override
  public synchronized Kept load(String board, Stream stream) {
    return streams.getOrDefault(new Place(board, stream), new Kept(birth, Map.of()));
  }

  @Override
  public synchronized void commit(
      Lease lease, Stream stream, long from, long revision, Map<String, Versioned> entries) {
    if (!holds(lease)) throw new DeposedException(lease);
    Kept kept = load(lease.board(), stream);
    if (kept.revision() != from) {
      throw new StoreException(
          "board %s is at revision %d, not %d".formatted(lease.board(), kept.revision(), from));
    }
    Map<String, Versioned> all = new HashMap<>(kept.entries());
    all.putAll(entries);
    all.values().removeIf(entry -> entry.value() == null);
    streams.put(new Place(lease.board(), stream), new Kept(revision, Map.copyOf(all)));
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public void check() {}

  @Override
  public void close() {}
}
