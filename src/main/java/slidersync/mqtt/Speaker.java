package slidersync.mqtt;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speaks of one board at one broker as long as this node owns the board: connects, again and again
 * if it has to, and begins a {@link Conversation} with each connection.
 *
 * <pre>
 *   waiting ──▶ connecting ──▶ talking
 *      ▲            │             │
 *      └────────────┴─────────────┘  a longer pause after each failure
 * </pre>
 */
final class Speaker {

  /** The first pause before another attempt; each is twice as long as the one before. */
  static final Duration SHORTEST = Duration.ofMillis(500);

  /** The longest pause. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  /** A connection that has lasted for so long was a good one. */
  static final Duration STEADY = Duration.ofSeconds(10);

  /** An orderly stop waits so long for the broker. */
  static final Duration FAREWELL = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Broker broker;
  private final String clientId;
  private final Reach reach;
  private final Supplier<Conversation> conversations;
  private final String board;
  private @Nullable Link link;
  private @Nullable Conversation conversation;
  private int failures;
  private long upSince;
  private long retry = -1;
  private boolean isOver;

  /**
   * Makes a speaker that is silent until {@link #begin}.
   *
   * @param reach is told whether the broker can be reached
   * @param conversations makes what is said in a new connection
   */
  Speaker(
      Vertx vertx,
      String board,
      Broker broker,
      String clientId,
      Reach reach,
      Supplier<Conversation> conversations) {
    this.vertx = vertx;
    this.board = board;
    this.broker = broker;
    this.clientId = clientId;
    this.reach = reach;
    this.conversations = conversations;
  }

  Broker broker() {
    return broker;
  }

  /** Connects, and goes on trying. */
  void begin() {
    if (isOver) return;
    Conversation next = conversations.get();
    Link attempt =
        new Link(
            vertx,
            broker,
            clientId,
            next.will(),
            new Link.Listener() {
              @Override
              public void heard(String topic, Buffer payload, boolean isRetained) {
                next.hear(topic, payload, isRetained);
              }

              @Override
              public void confirmed() {
                next.flush();
              }

              @Override
              public void over(Throwable why) {
                next.end();
                lost(why);
              }
            });
    link = attempt;
    attempt
        .connect()
        .compose(
            up -> {
              conversation = next;
              upSince = System.nanoTime();
              return next.begin(attempt);
            })
        .onSuccess(begun -> reach.reached(board))
        .onFailure(attempt::end);
  }

  /** Tells the conversation that is going on, if there is one. */
  void tell(Consumer<Conversation> what) {
    if (conversation != null) what.accept(conversation);
  }

  private void lost(Throwable why) {
    boolean wasSteady = conversation != null && System.nanoTime() - upSince > STEADY.toNanos();
    link = null;
    conversation = null;
    if (isOver) return;
    reach.lost(board, why);
    failures = wasSteady ? 0 : failures + 1;
    retry = vertx.setTimer(pause(failures), again -> begin());
  }

  /** Between half and all of a pause that doubles, so that many do not come back at once. */
  static long pause(int failures) {
    long longest = LONGEST.toMillis();
    long whole = Math.min(longest, SHORTEST.toMillis() << Math.min(failures, 10));
    return whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1);
  }

  /** Says goodbye, and ends; completes when the connection is closed, or after a moment. */
  Future<Void> end() {
    if (isOver) return Future.succeededFuture();
    isOver = true;
    if (retry >= 0) vertx.cancelTimer(retry);
    reach.forget(board);
    Link open = link;
    if (open == null) return Future.succeededFuture();
    Promise<Void> said = Promise.promise();
    long timer = vertx.setTimer(FAREWELL.toMillis(), late -> said.tryComplete());
    Conversation last = conversation;
    if (last == null) said.complete();
    else last.sayGoodbye().onComplete(done -> said.tryComplete());
    return said.future()
        .compose(
            done -> {
              vertx.cancelTimer(timer);
              if (last != null) last.end();
              return open.close();
            });
  }
}
