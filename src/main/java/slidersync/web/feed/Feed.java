package slidersync.web.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.bus.Follower;
import slidersync.bus.HomeLoop;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.web.http.WebMeters;

/**
 * Feeds all sockets of one web verticle that watch one stream of a board, from one subscription and
 * one replica. What sockets at the same revision lack is encoded once. A socket that has not taken
 * its last frames is passed over, and gets one merged delta when it drains: never old values, never
 * a queue.
 */
public final class Feed {

  /** The shortest time that a timer can have. */
  private static final long PAUSE_MILLIS = 1;

  private final String address;
  private final StreamId stream;
  private final WebMeters meters;
  private final FanOut fanOut;
  private final Follower follower;
  private final HomeLoop home = HomeLoop.here();
  private final List<Runnable> listeners = new ArrayList<>();
  private final Map<ClientSocket, Subscriber> subscribers = new LinkedHashMap<>();

  /** From the positions that sockets have to the present one. */
  private final Map<Position, Frame> frames = new HashMap<>();

  /** The one of them that was used last, and from where it leads: nearly all sockets need it. */
  private @Nullable Frame lastFrame;

  private Position lastFrom = Position.NOTHING;

  Feed(Vertx vertx, String board, StreamId stream, WebMeters meters) {
    this(vertx, board, stream, meters, System::nanoTime);
  }

  Feed(Vertx vertx, String board, StreamId stream, WebMeters meters, LongSupplier nanoTime) {
    this.meters = meters;
    this.stream = stream;
    address = Addresses.changed(board, stream);
    fanOut =
        new FanOut(
            nanoTime,
            step -> vertx.setTimer(PAUSE_MILLIS, over -> step.run()),
            this::bring,
            meters::wentRound);
    follower = Follower.follow(vertx, board, stream, this::hear, () -> fanOut.go(true));
  }

  Future<Void> known() {
    return follower.known();
  }

  public boolean isLive() {
    home.check();
    return follower.isLive();
  }

  /** {@link Position#NOTHING} as long as nothing is known. */
  public Position position() {
    home.check();
    return follower.position();
  }

  public long revision() {
    home.check();
    return follower.revision();
  }

  public Map<String, Object> values() {
    home.check();
    return follower.values();
  }

  /** Calls a listener after each change, before the sockets hear of it. */
  public void listen(Runnable listener) {
    home.check();
    listeners.add(listener);
  }

  /** Keeps a command to the board that is sent with these options from landing late. */
  public DeliveryOptions stamp(DeliveryOptions options) {
    return follower.stamp(options);
  }

  Future<Void> stop() {
    return follower.stop();
  }

  /**
   * Sends a socket every delta after the current position. The browser asks for what it lacks until
   * then after it has subscribed, so nothing is lost in between.
   */
  public void subscribe(ClientSocket socket) {
    home.check();
    if (!subscribers.containsKey(socket)) add(socket, follower.position());
  }

  /**
   * Sends a socket at once what it lacks since that position, or that it lacks nothing, and then
   * every delta. As long as nothing is known here it waits.
   */
  public void subscribe(ClientSocket socket, Position from) {
    home.check();
    Subscriber subscriber = add(socket, from);
    if (revision() == 0) return;
    meters.written(false);
    subscriber.write(first(from), follower.position());
  }

  /** Readers may name any position, so nothing is kept for it. */
  private Frame first(Position from) {
    return from.equals(Position.NOTHING) ? frame(from) : encode(follower.since(from));
  }

  private Subscriber add(ClientSocket socket, Position from) {
    Subscriber subscriber = new Subscriber(socket, from, this::catchUp);
    subscribers.put(socket, subscriber);
    fanOut.add(subscriber);
    return subscriber;
  }

  public void unsubscribe(ClientSocket socket) {
    home.check();
    Subscriber subscriber = subscribers.remove(socket);
    if (subscriber != null) subscriber.leave();
  }

  private void hear(Delta delta) {
    home.check();
    frames.clear();
    lastFrame = null;
    listeners.forEach(Runnable::run);
    fanOut.go(false);
  }

  /** Writes to a socket what it lacks, or a heartbeat, unless it is full. */
  private void bring(Subscriber subscriber, boolean heartbeat) {
    boolean lacks = !subscriber.position().equals(follower.position());
    if (!lacks && !heartbeat) return;
    if (subscriber.isFull()) {
      if (lacks) subscriber.passOver();
    } else {
      meters.written(subscriber.wasPassedOver());
      subscriber.write(frame(subscriber.position()), follower.position());
    }
  }

  private void catchUp(Subscriber subscriber) {
    home.check();
    if (!subscriber.hasLeft() && !fanOut.goesOn()) bring(subscriber, false);
  }

  /** Makes the frame that leads from a position to the present one, once for all sockets there. */
  private Frame frame(Position from) {
    Frame last = lastFrame;
    if (last != null && lastFrom.equals(from)) return last;
    Frame frame = frames.computeIfAbsent(from, since -> encode(follower.since(since)));
    lastFrame = frame;
    lastFrom = from;
    return frame;
  }

  private Frame encode(Delta delta) {
    return new Frame(
        new JsonObject().put("type", "rec").put("address", address).put("body", body(delta)));
  }

  private @Nullable Object body(Delta delta) {
    JsonObject body = DeltaCodec.encode(delta);
    return stream == StreamId.DEFINITION ? PublicDefinition.of(body) : body;
  }
}
