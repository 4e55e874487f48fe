package slidersync.watch;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardSource;
import slidersync.board.Definitions;
import slidersync.bus.Addresses;
import slidersync.bus.Follower;
import slidersync.bus.Refusals;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Brings the definition that this node's file has of a board to the board's owner, as long as it
 * takes, and says which definition counts.
 */
final class Proposal {

  private static final long ANSWER_MILLIS = 2_000;
  private static final long RETRY_MILLIS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Proposal.class);

  private final Vertx vertx;
  private final String board;
  private final String by;

  /** What the owner says that counts. */
  private @Nullable BoardSource counting;

  private @Nullable BoardSource own;

  Proposal(Vertx vertx, String board, String by) {
    this.vertx = vertx;
    this.board = board;
    this.by = by;
    Follower.follow(vertx, board, StreamId.DEFINITION, this::hear, () -> {});
  }

  /** Proposes what was there at the start. */
  void begin(BoardSource source) {
    own = source;
    propose(source, false);
  }

  /** Proposes what has just been saved: so it is newer than what counts, whatever clocks say. */
  void save(String text) {
    long after = counting == null ? 0 : counting.at() + 1;
    BoardSource source = new BoardSource(text, Math.max(System.currentTimeMillis(), after), by);
    own = source;
    propose(source, true);
  }

  private void propose(BoardSource source, boolean isSaved) {
    vertx
        .eventBus()
        .<Object>request(
            Addresses.define(board),
            new JsonObject(source.toMap()),
            new DeliveryOptions().setSendTimeout(ANSWER_MILLIS))
        .onSuccess(reply -> answered(source, isSaved, reply))
        .onFailure(failure -> failed(source, isSaved, Refusals.of(failure)));
  }

  /** The owner cannot take a definition of which its node lacks a rule; all else may pass. */
  private void failed(BoardSource source, boolean isSaved, Refusal refusal) {
    if (refusal.reason() == Reason.INVALID_VALUE) {
      LOG.error("board {}: the definition of {} is not put in: {}", board, by, refusal.message());
      return;
    }
    vertx.setTimer(
        RETRY_MILLIS,
        later -> {
          if (source.equals(own)) propose(source, isSaved);
        });
  }

  private void answered(BoardSource source, boolean isSaved, Message<Object> reply) {
    BoardSource counts =
        BoardSource.of(reply.body() instanceof JsonObject json ? json.getMap() : null).orElse(null);
    if (counts == null || !source.equals(own)) return;
    if (!counts.text().equals(source.text())) {
      LOG.warn(
          "board {}: {} has an older definition than {}, where one was put in at {}; that one"
              + " counts",
          board,
          by,
          counts.by(),
          Instant.ofEpochMilli(counts.at()));
    } else if (isSaved) {
      LOG.info("board {}: defined anew by {}", board, by);
    }
  }

  private void hear(Delta delta) {
    BoardSource.of(delta.values().get(Definitions.ID)).ifPresent(this::count);
  }

  private void count(BoardSource source) {
    boolean isNews = counting != null && !source.text().equals(counting.text());
    counting = source;
    if (isNews && !source.by().equals(by)) {
      LOG.info("board {}: defined anew by {}", board, source.by());
    }
  }
}
