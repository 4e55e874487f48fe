package slidersync.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/**
 * Keeps the state of boards, and who owns each: a lease with an epoch. Taking a board over raises
 * its epoch, and only the lease of the newest epoch can commit; so a frozen or cut-off owner can do
 * no harm, whatever it believes.
 *
 * <p>All calls block: an owner makes them away from its event loop, one at a time for a board. What
 * a call has returned from is durable; a call that throws may or may not have taken effect, so its
 * caller loads again.
 */
public interface Store extends AutoCloseable {

  /** How long a lease holds after its claim or last renewal, by the store's clock. */
  long LEASE_MILLIS = 3_000;

  /**
   * Takes the board over, with the next epoch, unless somebody else's lease still holds; in a store
   * that is {@linkplain #isExclusive exclusive} nobody else's does. A claim begins a new history of
   * each stream, which branches off the former one at what is kept.
   *
   * @param owner a name that no other process has, nor had
   * @return nothing when another owner's lease holds
   * @throws StoreException when the store cannot be reached in time
   */
  Optional<Lease> claim(String board, String owner);

  /**
   * Whether this process alone can hold leases: then they never expire, and a claim takes over at
   * once.
   */
  boolean isExclusive();

  /**
   * Makes leases hold for another {@link #LEASE_MILLIS}, also those that have expired but that
   * nobody has taken over.
   *
   * @return those that are over, as the board was taken over or released
   * @throws StoreException when the store cannot be reached in time; some may have been renewed
   */
  Set<Lease> renew(Collection<Lease> leases);

  /**
   * Lets go of the board, so that it can be claimed at once; its owner until now is deposed. Does
   * nothing for a lease that is over.
   *
   * @throws StoreException when the store cannot be reached in time
   */
  void release(Lease lease);

  /**
   * The kept state of a board's stream; for one that is not kept yet, the revision from which it
   * goes on and no values.
   *
   * @throws StoreException when the store cannot be read in time
   */
  Kept load(String board, StreamId stream);

  /**
   * Keeps values and the revision of their stream, all or nothing.
   *
   * @param from the revision that the batch builds on; the kept one
   * @param revision the one that the stream has now
   * @param entries the new values by id, null for one that is gone; others stay
   * @throws DeposedException when the board was taken over or released; nothing was kept
   * @throws StoreException when the store cannot be written in time, or is at another revision
   */
  void commit(Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries);

  /** Random bytes, the same for all processes that use this store, from the first one on. */
  byte[] secret();

  /**
   * Returns when the store can be reached.
   *
   * @throws StoreException when it cannot be reached in time
   */
  void check();

  @Override
  void close();

  /** The right to commit to a board, as long as nobody claims it with a higher epoch. */
  record Lease(String board, String owner, long epoch) {}

  /**
   * A stream as it is kept.
   *
   * @param lineage its history, and those before it, as far as they are remembered
   */
  record Kept(Lineage lineage, long revision, Map<String, Entry> entries) {}
}
