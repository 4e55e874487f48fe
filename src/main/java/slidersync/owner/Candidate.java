package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;

/**
 * Stands by to own one board: while it hears no owner it claims the board in the store, and while
 * it owns the board its {@link Leadership} does the work. The {@link FairShare} decides which node
 * claims first, and which releases a board for another. An instance belongs to one event loop.
 */
final class Candidate {

  /** After this time without a delta or heartbeat the board may be without an owner. */
  static final Duration OWNER_TIMEOUT = Duration.ofSeconds(2);

  /**
   * How much longer a node waits with a claim when it owns more boards than another, or has just
   * failed to commit changes of this board.
   */
  static final Duration CLAIM_DELAY = Duration.ofMillis(500);

  /** A board that was released for another node, and came back, stays for this time. */
  private static final Duration RELEASE_PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);

  private final OwnerContext node;
  private final String board;
  private final BoardClaimer claimer;
  private final NoOwnerResponder responder;
  private @Nullable Leadership leadership;
  private long heardAt;
  private long releasedAt;
  private long stalledAt;

  Candidate(Vertx vertx, BoardDefinition definition, OwnerContext node) {
    this.node = node;
    board = definition.id();
    claimer = new BoardClaimer(vertx, definition, node, this::acquire, this::lose);
    responder = new NoOwnerResponder(vertx, board);
    heardAt = now() - OWNER_TIMEOUT.toNanos();
    releasedAt = now() - RELEASE_PAUSE.toNanos();
    stalledAt = now() - CLAIM_DELAY.toNanos();
  }

  private long now() {
    return node.nanoTime().getAsLong();
  }

  /** Completes when this node owns the board or, as it seems, another does. */
  Future<?> claimAtStart() {
    return claimer.claimAtStart();
  }

  /** Claims the board no more, and releases it. */
  Future<?> stop() {
    return claimer.stop().compose(stopped -> release());
  }

  /** To be called with each delta of the board. */
  void ownerHeard() {
    heardAt = now();
    if (leadership == null) responder.close();
  }

  /** To be called when an owner has released the board: claims it at once. */
  void ownerGone() {
    heardAt = now() - OWNER_TIMEOUT.toNanos();
    claimIfDue();
  }

  /** To be called several times a second. */
  void tick() {
    if (leadership != null) leadership.tick();
    if (leadership == null) {
      claimIfDue();
    } else if (now() - releasedAt > RELEASE_PAUSE.toNanos() && node.fairShare().tryRelease()) {
      releasedAt = now();
      release();
    }
  }

  private void claimIfDue() {
    long silence = now() - heardAt;
    boolean isOverdue = silence >= OWNER_TIMEOUT.plus(CLAIM_DELAY).toNanos();
    if (leadership != null || claimer.isClaiming() || silence < OWNER_TIMEOUT.toNanos()) return;
    if (now() - stalledAt < CLAIM_DELAY.toNanos()) return;
    if (node.fairShare().shouldDefer() && !isOverdue) return;
    if (isOverdue) responder.open();
    if (!node.storeHealth().isUnreachable()) claimer.tryClaim();
  }

  private void acquire(Leadership begun) {
    if (begun.hasEnded()) return;
    leadership = begun;
    node.fairShare().increment();
    node.owned().add(board);
    responder.close();
    LOG.info("board {}: acquired (epoch {})", board, begun.lease().epoch());
  }

  private Future<Void> release() {
    Leadership ours = leadership;
    if (ours == null) return Future.succeededFuture();
    leadership = null;
    node.fairShare().decrement();
    node.owned().remove(board);
    return ours.release()
        .onSuccess(done -> LOG.info("board {}: released (epoch {})", board, ours.lease().epoch()));
  }

  private void lose(Leadership lost) {
    if (leadership != lost) return;
    leadership = null;
    node.fairShare().decrement();
    node.owned().remove(board);
    responder.open();
    if (lost.hasStalled()) stalledAt = now();
    ownerGone();
  }
}
