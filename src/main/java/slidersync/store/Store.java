package slidersync.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/**
 * Keeps the state of boards, and the lease of each board's owner. A claim raises the board's epoch,
 * and only the lease of the newest epoch can commit; so a frozen or cut-off owner can do no harm.
 *
 * <p>All calls block: an owner makes them away from its event loop, one at a time for a board. When
 * a call returns, its effect is durable. A call that throws may or may not have taken effect, so
 * its caller loads again.
 */
public interface Store extends AutoCloseable {

  /** How long a lease lasts after its claim or last renewal, by the store's clock. */
  long LEASE_MILLIS = 3_000;

  /**
   * Claims the board with the next epoch, unless the lease of another owner still lasts; in an
   * {@linkplain #isExclusive exclusive} store none does. A claim begins a new history of each
   * stream, which branches off the former one at the stored revision.
   *
   * @param owner a name that no other process has or had
   * @return nothing when the lease of another owner lasts
   * @throws StoreException when the store cannot be reached in time
   */
  Optional<Lease> claim(String board, String owner);

  /**
   * Whether only this process can hold leases: then they never expire, and a claim takes over at
   * once.
   */
  boolean isExclusive();

  /**
   * Renews leases for another {@link #LEASE_MILLIS}, also those that have expired but were not
   * taken over.
   *
   * @return those that are over, as the board was taken over or released
   * @throws StoreException when the store cannot be reached in time; some may have been renewed
   */
  Set<Lease> renew(Collection<Lease> leases);

  /**
   * Releases the board, so that it can be claimed at once; the lease is over then. Does nothing for
   * a lease that is over already.
   *
   * @throws StoreException when the store cannot be reached in time
   */
  void release(Lease lease);

  /**
   * Loads the state of a board's stream; of one that is not stored yet, the revision from which it
   * goes on and no values.
   *
   * @throws StoreException when the store cannot be read in time
   */
  Kept load(String board, StreamId stream);

  /**
   * Commits values and the revision of their stream, all or nothing.
   *
   * @param from the stored revision, on which the batch builds
   * @param revision the new one
   * @param entries the new values by id, null for one that was removed; others stay
   * @throws DeposedException when the board was taken over or released; nothing was stored
   * @throws StoreException when the store cannot be written in time, or is at another revision
   */
  void commit(Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries);

  /**
   * The moment by the store's clock, which is the same for all processes: milliseconds since 1970.
   *
   * @throws StoreException when the store cannot be reached in time
   */
  long now();

  /** Random bytes, the same for all processes that ever use this store. */
  byte[] secret();

  /**
   * Checks that the store can be reached.
   *
   * @throws StoreException when it cannot be reached in time
   */
  void check();

  @Override
  void close();

  /** The right to commit to a board until a claim with a higher epoch. */
  record Lease(String board, String owner, long epoch) {}

  /**
   * A stream as the store keeps it.
   *
   * @param lineage its history and those before it, as far as they are remembered
   */
  record Kept(Lineage lineage, long revision, Map<String, Entry> entries) {}
}
