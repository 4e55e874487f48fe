package slidersync.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/** Keeps boards in memory, so that they end with the process; a claim takes over at once. */
public final class MemoryStore implements Store {

  private final Map<Place, Kept> streams = new HashMap<>();
  private final Map<String, Lease> leases = new HashMap<>();
  private final Map<String, Long> epochs = new HashMap<>();

  private final byte[] secret = Secret.random();

  private record Place(String board, StreamId stream) {}

  @Override
  public synchronized Optional<Lease> claim(String board, String owner) {
    Lease lease = new Lease(board, owner, epochs.merge(board, 1L, Long::sum));
    leases.put(board, lease);
    String history = Histories.newId();
    for (StreamId stream : StreamId.values()) {
      Kept kept = load(board, stream);
      Lineage lineage = kept.lineage().branch(history, kept.revision());
      streams.put(new Place(board, stream), new Kept(lineage, kept.revision(), kept.entries()));
    }
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
  public synchronized Kept load(String board, StreamId stream) {
    // As in a database: the controls of a board that is not born yet are at revision 0.
    long birth = stream == StreamId.CONTROLS ? 0 : 1;
    return streams.getOrDefault(new Place(board, stream), new Kept(Lineage.NONE, birth, Map.of()));
  }

  @Override
  public synchronized void commit(
      Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries) {
    if (!holds(lease)) throw new DeposedException(lease);
    Kept kept = load(lease.board(), stream);
    if (kept.revision() != from) {
      throw new StoreException(
          "board %s is at revision %d, not %d".formatted(lease.board(), kept.revision(), from));
    }
    Map<String, Entry> all = new HashMap<>(kept.entries());
    all.putAll(entries);
    all.values().removeIf(entry -> entry.value() == null);
    streams.put(
        new Place(lease.board(), stream), new Kept(kept.lineage(), revision, Map.copyOf(all)));
  }

  @Override
  public long now() {
    return System.currentTimeMillis();
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
