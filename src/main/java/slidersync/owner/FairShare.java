package slidersync.owner;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many boards this node owns, and how many the others own: what boards are spread by. A node
 * that owns more than another lets that one claim first, and lets boards go as long as another owns
 * at least two fewer. Nothing that correctness depends on: the store decides who owns a board.
 *
 * <p>Shared by all owners of a node, on any thread.
 */
public final class FairShare {

  /** Without a word for this long another node does not count. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /** Boards move one by one, so that what the nodes know of each other keeps up. */
  private static final Duration PACE = Duration.ofMillis(500);

  private final Map<String, Peer> peers = new HashMap<>();
  private int owned;
  private long movedAt = System.nanoTime();

  private record Peer(int owned, long heardAt) {
    boolean isLive() {
      return System.nanoTime() - heardAt < SILENCE.toNanos();
    }
  }

  /** The number of boards that this node owns. */
  public synchronized int owned() {
    return owned;
  }

  synchronized void taken() {
    owned++;
  }

  synchronized void given() {
    owned--;
  }

  synchronized void hear(String peer, int boards) {
    peers.put(peer, new Peer(boards, System.nanoTime()));
    peers.values().removeIf(known -> !known.isLive());
  }

  /** Whether another node should have the next board. */
  synchronized boolean isAhead() {
    return owned > fewest();
  }

  /** Whether to let a board go now; true for one caller at a time. */
  synchronized boolean isTooBig() {
    if (owned < 2 || owned - 2 < fewest()) return false;
    if (System.nanoTime() - movedAt < PACE.toNanos()) return false;
    movedAt = System.nanoTime();
    return true;
  }

  private int fewest() {
    return peers.values().stream()
        .filter(Peer::isLive)
        .mapToInt(Peer::owned)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
