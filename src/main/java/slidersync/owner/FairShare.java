package slidersync.owner;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Spreads boards over the nodes by how many each of them owns. A node that owns more than another
 * lets that one claim first, and releases boards while another owns at least two fewer. Correctness
 * does not depend on it: the store decides who owns a board.
 *
 * <p>All owners of a node share it, on any thread.
 */
public final class FairShare {

  /** A node that has told nothing for this long does not count. */
  static final Duration PEER_TIMEOUT = Duration.ofSeconds(2);

  /** Boards move one at a time, so that the numbers which the nodes know keep up. */
  static final Duration RELEASE_INTERVAL = Duration.ofMillis(500);

  private final LongSupplier nanoTime;
  private final Map<String, Peer> peers = new HashMap<>();
  private int owned;
  private long releasedAt;

  private record Peer(int owned, long heardAt) {}

  /**
   * Begins without a board, and without knowing another node.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  public FairShare(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    releasedAt = nanoTime.getAsLong();
  }

  /** The number of boards that this node owns. */
  public synchronized int owned() {
    return owned;
  }

  synchronized void increment() {
    owned++;
  }

  synchronized void decrement() {
    owned--;
  }

  /** Notes how many boards another node owns. */
  synchronized void receive(String peer, int boards) {
    peers.put(peer, new Peer(boards, nanoTime.getAsLong()));
    peers.values().removeIf(known -> !isLive(known));
  }

  /** Whether another node should have the next board. */
  synchronized boolean shouldDefer() {
    return owned > fewest();
  }

  /** Whether the caller is to release a board now; true for one caller at a time. */
  synchronized boolean tryRelease() {
    if (owned < 2 || owned - 2 < fewest()) return false;
    long now = nanoTime.getAsLong();
    if (now - releasedAt < RELEASE_INTERVAL.toNanos()) return false;
    releasedAt = now;
    return true;
  }

  private int fewest() {
    return peers.values().stream()
        .filter(this::isLive)
        .mapToInt(Peer::owned)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean isLive(Peer peer) {
    return nanoTime.getAsLong() - peer.heardAt() < PEER_TIMEOUT.toNanos();
  }
}
