package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.Replica;
import slidersync.sync.StreamId;
import slidersync.text.Outcome;

/**
 * A replica that follows a board over the event bus, from any verticle on any node. It asks for
 * what it missed, and is right again within about a second of a lost message.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Follower.follow(vertx, "main", delta -> lights.dim(delta.values().get("slider1")));
 * }</pre>
 *
 * <p>It belongs to the context on which it was made: that is where the listeners are called, and
 * where its methods may be called.
 */
public final class Follower {

  /** Without a word from the owner for this long, changes cannot be relied upon to arrive. */
  public static final Duration SILENCE = Duration.ofMillis(2_500);

  private static final long ASK_TIMEOUT_MILLIS = 2_000;

  private final Vertx vertx;
  private final String board;
  private final StreamId stream;
  private final Consumer<Delta> onDelta;
  private final Runnable onHeartbeat;
  private final Replica replica = new Replica();
  private final MessageConsumer<Object> consumer;
  private final Promise<Void> known = Promise.promise();
  private final String sender = UUID.randomUUID().toString();
  private @Nullable Heartbeat beat;
  private long sent;
  private long heardAt;
  private boolean asking;

  private Follower(
      Vertx vertx, String board, StreamId stream, Consumer<Delta> onDelta, Runnable onHeartbeat) {
    this.vertx = vertx;
    this.board = board;
    this.stream = stream;
    this.onDelta = onDelta;
    this.onHeartbeat = onHeartbeat;
    heardAt = System.nanoTime() - SILENCE.toNanos();
    consumer = vertx.eventBus().consumer(Addresses.changed(board, stream), this::hear);
    consumer.completion().onSuccess(registered -> ask());
  }

  /**
   * Follows the controls of a board.
   *
   * @param onDelta called with each delta that changed the replica; one that {@linkplain
   *     Delta#isFull() is full} replaced it. The first call is with all values.
   */
  public static Follower follow(Vertx vertx, String board, Consumer<Delta> onDelta) {
    return follow(vertx, board, StreamId.CONTROLS, onDelta, () -> {});
  }

  /**
   * Follows a stream of a board.
   *
   * @param onHeartbeat called about once a second while the owner lives and nothing is missing here
   */
  public static Follower follow(
      Vertx vertx, String board, StreamId stream, Consumer<Delta> onDelta, Runnable onHeartbeat) {
    return new Follower(vertx, board, stream, onDelta, onHeartbeat);
  }

  /** Completes when the values of the board are known for the first time. */
  public Future<Void> known() {
    return known.future();
  }

  public Future<Void> stop() {
    return consumer.unregister();
  }

  /** {@link Position#NOTHING} as long as nothing is known. */
  public Position position() {
    return replica.position();
  }

  /** 0 as long as nothing is known. */
  public long revision() {
    return replica.revision();
  }

  public Map<String, Object> values() {
    return replica.values();
  }

  /**
   * What a reader at that position lacks: all values, as a delta from 0, when it is not known that
   * the position leads here.
   */
  public Delta since(Position reader) {
    return replica.since(reader);
  }

  /** Whether the owner has been heard in the last {@link #SILENCE}. */
  public boolean isLive() {
    return System.nanoTime() - heardAt < SILENCE.toNanos();
  }

  /**
   * Makes a command to the board that is sent with these options refused as {@code UNAVAILABLE}
   * when it comes late: when it took longer than about three seconds, or when it was overtaken by
   * one that was stamped later and sent to the same address. Without a stamp it is carried out
   * whenever it arrives, which may be long after the sender has been told that nobody answered.
   *
   * <p>For example:
   *
   * <pre>{@code
   * vertx.eventBus().request(Addresses.set("main"), change, follower.stamp(new DeliveryOptions()));
   * }</pre>
   *
   * @param options for one message
   */
  public DeliveryOptions stamp(DeliveryOptions options) {
    sent++;
    return new CommandOrder(sender, sent).stamp(Heartbeat.stamp(options, beat));
  }

  /** What the owner says, unasked or as an answer: both prove that it lives. */
  private void hear(Message<Object> message) {
    if (DeltaCodec.delta(message.body()) instanceof Outcome.Accepted<Delta> delta) {
      heardAt = System.nanoTime();
      Heartbeat now = Heartbeat.of(message.headers());
      if (now != null) beat = now.after(beat);
      receive(delta.value());
    }
  }

  private void receive(Delta delta) {
    switch (replica.receive(delta)) {
      case TAKEN -> onDelta.accept(delta);
      case REPLACED -> {
        known.tryComplete();
        onDelta.accept(delta);
      }
      case ASK_SINCE -> ask();
      case DROPPED -> {
        if (delta.to().equals(replica.position()) && delta.values().isEmpty()) onHeartbeat.run();
      }
    }
  }

  /** One question at a time: a lost answer is noticed by the next heartbeat. */
  private void ask() {
    if (asking) return;
    asking = true;
    vertx
        .eventBus()
        .<Object>request(
            Addresses.get(board, stream),
            CommandCodec.get(replica.position()),
            new DeliveryOptions().setSendTimeout(ASK_TIMEOUT_MILLIS))
        .onComplete(
            reply -> {
              asking = false;
              if (reply.succeeded()) hear(reply.result());
            });
  }
}
