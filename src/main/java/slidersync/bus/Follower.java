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
 * what it missed, and is right again about 1 s after a lost message.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Follower.follow(vertx, "main", delta -> lights.dim(delta.values().get("slider1")));
 * }</pre>
 *
 * <p>It belongs to the context that made it: it calls the listeners there, and its methods may be
 * called only there.
 */
public final class Follower {

  /** When the owner is silent for longer than this, changes may not arrive. */
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
  private @Nullable Heartbeat heartbeat;
  private long sent;
  private volatile long heardAt;
  private boolean isAsking;

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

  /** Stops following; completes when no more deltas come. */
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

  /** The values by id, as far as this follower knows. */
  public Map<String, Object> values() {
    return replica.values();
  }

  /**
   * Gives a reader at that position what it lacks: all values, as a delta from 0, when it is not
   * known that the position leads here.
   */
  public Delta since(Position reader) {
    return replica.since(reader);
  }

  /** Whether the owner has been heard in the last {@link #SILENCE}; any thread may ask. */
  public boolean isLive() {
    return System.nanoTime() - heardAt < SILENCE.toNanos();
  }

  /**
   * Stamps a command to the board, so that the owner refuses it as {@code UNAVAILABLE} when it
   * comes late: after more than about 3 s, or after a command to the same address that was stamped
   * later. The owner executes a command without a stamp whenever it arrives, which may be long
   * after the sender was told that nobody answered.
   *
   * <p>For example:
   *
   * <pre>{@code
   * vertx.eventBus().request(Addresses.set("main"), change, follower.stamp(new DeliveryOptions()));
   * }</pre>
   *
   * @param options of one message
   * @return the same options
   */
  public DeliveryOptions stamp(DeliveryOptions options) {
    sent++;
    return new CommandOrder(sender, sent).stamp(Heartbeat.stamp(options, heartbeat));
  }

  /** Takes a delta from the owner. An event and a reply both prove that it lives. */
  private void hear(Message<Object> message) {
    if (DeltaCodec.decode(message.body()) instanceof Outcome.Accepted<Delta> delta) {
      heardAt = System.nanoTime();
      Heartbeat heard = Heartbeat.of(message.headers());
      if (heard != null) heartbeat = heard.newest(heartbeat);
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

  /**
   * Asks, one question at a time: after a lost reply the next heartbeat leads to a new question.
   */
  private void ask() {
    if (isAsking) return;
    isAsking = true;
    vertx
        .eventBus()
        .<Object>request(
            Addresses.get(board, stream),
            Bodies.encodeGet(replica.position()),
            new DeliveryOptions().setSendTimeout(ASK_TIMEOUT_MILLIS))
        .onComplete(
            reply -> {
              isAsking = false;
              if (reply.succeeded()) hear(reply.result());
            });
  }
}
