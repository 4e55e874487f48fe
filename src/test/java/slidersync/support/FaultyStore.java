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

/** A store in memory that fails, hangs, or gives a board to another node when a test says so. */
public final class FaultyStore implements Store {

  private final MemoryStore store = new MemoryStore();
  private final Semaphore gate = new Semaphore(0);
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger claims = new AtomicInteger();
  private final AtomicInteger claimsToFail = new AtomicInteger();
  private volatile boolean failing;
  private volatile boolean failsAfterCommit;
  private volatile boolean commitsHeld;
  private volatile boolean deposed;
  private volatile boolean renewalsHeld;
  private volatile boolean checksHeld;
  private volatile boolean expires;

  /** Lets leases expire from now on, as in a store that other processes share. */
  public void letLeasesExpire() {
    expires = true;
  }

  /** Lets the next claims fail as those of a busy database do. */
  public void failClaims(int number) {
    claimsToFail.set(number);
  }

  /** Lets every call fail from now on. */
  public void fail() {
    failing = true;
  }

  /** Lets commits be made from now on, but throw afterwards. */
  public void failAfterCommit() {
    failsAfterCommit = true;
  }

  public void recover() {
    failing = false;
    failsAfterCommit = false;
    deposed = false;
  }

  /** Gives the leases of all boards to another node. */
  public void depose() {
    deposed = true;
  }

  /** Lets commits wait from now on until {@link #releaseCalls}. */
  public void holdCommits() {
    commitsHeld = true;
  }

  /** Whether a call waits. */
  public boolean isHolding() {
    return gate.hasQueuedThreads();
  }

  /** Lets renewals wait from now on until {@link #releaseCalls}. */
  public void holdRenewals() {
    renewalsHeld = true;
  }

  /** Lets checks wait from now on until {@link #releaseCalls}. */
  public void holdChecks() {
    checksHeld = true;
  }

  public void releaseCalls() {
    commitsHeld = false;
    renewalsHeld = false;
    checksHeld = false;
    gate.release(1_000);
  }

  /** How often a board was claimed, also in vain. */
  public int claims() {
    return claims.get();
  }

  public int commits() {
    return commits.get();
  }

  @Override
  public Optional<Lease> claim(String board, String owner) {
    claims.incrementAndGet();
    throwIfFailing();
    if (claimsToFail.getAndUpdate(number -> Math.max(0, number - 1)) > 0) {
      throw new StoreException(
          "the store is busy in this test", new SQLTransientConnectionException());
    }
    return deposed ? Optional.empty() : store.claim(board, owner);
  }

  @Override
  public boolean isExclusive() {
    return !expires;
  }

  @Override
  public Set<Lease> renew(Collection<Lease> leases) {
    if (renewalsHeld) gate.acquireUninterruptibly();
    throwIfFailing();
    return deposed ? Set.copyOf(leases) : store.renew(leases);
  }

  @Override
  public void release(Lease lease) {
    store.release(lease);
  }

  @Override
  public Kept load(String board, StreamId stream) {
    throwIfFailing();
    return store.load(board, stream);
  }

  @Override
  public void commit(
      Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries) {
    if (commitsHeld) gate.acquireUninterruptibly();
    throwIfFailing();
    if (deposed) throw new DeposedException(lease);
    commits.incrementAndGet();
    store.commit(lease, stream, from, revision, entries);
    if (failsAfterCommit) throw new StoreException("lost the connection after the commit");
  }

  @Override
  public long now() {
    throwIfFailing();
    return store.now();
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
    throwIfFailing();
  }

  private void throwIfFailing() {
    if (failing) throw new StoreException("the store fails in this test");
  }
}
