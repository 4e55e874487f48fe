package slidersync.support;

import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import slidersync.store.DeposedException;
import slidersync.store.MemoryStore;
import slidersync.store.Store;
import slidersync.store.StoreException;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** A store in memory that can be made to fail, to wait, and to give a board to somebody else. */
public final class FaultyStore implements Store {

  private final MemoryStore store = new MemoryStore();
  private final Semaphore gate = new Semaphore(0);
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger claimsToFail = new AtomicInteger();
  private volatile boolean away;
  private volatile boolean landsBeforeFailing;
  private volatile boolean held;
  private volatile boolean taken;
  private volatile boolean renewalsHeld;
  private volatile boolean checksHeld;
  private volatile boolean shared;

  /** From now on other processes may hold leases, so that ours expire. */
  public void share() {
    shared = true;
  }

  /** The next claims fail as those of a database that is busy. */
  public void failClaims(int number) {
    claimsToFail.set(number);
  }

  /** From now on every call fails. */
  public void goAway() {
    away = true;
  }

  /** From now on a commit lands, but its caller is told that it failed. */
  public void failAfterCommit() {
    landsBeforeFailing = true;
  }

  public void comeBack() {
    away = false;
    landsBeforeFailing = false;
    taken = false;
  }

  /** From now on somebody else has the lease of every board. */
  public void depose() {
    taken = true;
  }

  /** From now on commits wait until {@link #letGo}. */
  public void hold() {
    held = true;
  }

  /** Whether a call waits. */
  public boolean isWaitedFor() {
    return gate.hasQueuedThreads();
  }

  /** From now on renewals wait until {@link #letGo}. */
  public void holdRenewals() {
    renewalsHeld = true;
  }

  /** From now on the question whether the store is there waits until {@link #letGo}. */
  public void holdChecks() {
    checksHeld = true;
  }

  public void letGo() {
    held = false;
    renewalsHeld = false;
    checksHeld = false;
    gate.release(1_000);
  }

  public int commits() {
    return commits.get();
  }

  @Override
  public Optional<Lease> claim(String board, String owner) {
    failIfAway();
    if (claimsToFail.getAndUpdate(number -> Math.max(0, number - 1)) > 0) {
      throw new StoreException(
          "the store is busy for this test", new SQLTransientConnectionException());
    }
    return taken ? Optional.empty() : store.claim(board, owner);
  }

  @Override
  public boolean isExclusive() {
    return !shared;
  }

  @Override
  public Set<Lease> renew(Collection<Lease> leases) {
    if (renewalsHeld) gate.acquireUninterruptibly();
    failIfAway();
    return taken ? Set.copyOf(leases) : store.renew(leases);
  }

  @Override
  public void release(Lease lease) {
    store.release(lease);
  }

  @Override
  public Kept load(String board, StreamId stream) {
    failIfAway();
    return store.load(board, stream);
  }

  @Override
  public void commit(
      Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries) {
    if (held) gate.acquireUninterruptibly();
    failIfAway();
    if (taken) throw new DeposedException(lease);
    commits.incrementAndGet();
    store.commit(lease, stream, from, revision, entries);
    if (landsBeforeFailing) throw new StoreException("lost the connection after the commit");
  }

  @Override
  public byte[] secret() {
    return store.secret();
  }

  @Override
  public void close() {}

  @Override
  public void check() {
    if (checksHeld) gate.acquireUninterruptibly();
    failIfAway();
  }

  private void failIfAway() {
    if (away) throw new StoreException("the store is away for this test");
  }
}
