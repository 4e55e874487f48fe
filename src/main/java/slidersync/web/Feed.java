package slidersync.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.board.Delta;
import slidersync.board.Stream;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.Follower;

/**
 * Feeds all sockets of one web verticle that watch one stream of a board, from one subscription and
 * one replica. Each delta is encoded once, at a {@link Pace} that this event loop can keep. A
 * socket that has not taken its last frames is passed over, and gets one merged delta when it
 * drains: never old values, never a queue.
 */
final class Feed {

  private final Vertx vertx;
  private final String address;
  private final Follower follower;
  private final WebMeters meters;
  private final Pace pace;
  private final Map<BrowserSocket, Subscriber> subscribers = new LinkedHashMap<>();

  /** From the revisions that sockets have to the present one. */
  private final Map<Long, Frame> frames = new HashMap<>();

  /** The one of them that was used last, and from where it leads: nearly all sockets need it. */
  private @Nullable Frame lastFrame;

  private long lastFrom;

  private long framed;
  private boolean frameDue;

  Feed(Vertx vertx, String board, Stream stream, WebMeters meters) {
    this(vertx, board, stream, meters, System::nanoTime);
  }

  Feed(Vertx vertx, String board, Stream stream, WebMeters meters, LongSupplier nanoTime) {
    this.vertx = vertx;
    this.meters = meters;
    address = Addresses.changed(board, stream);
    pace = new Pace(nanoTime);
    follower = Follower.follow(vertx, board, stream, this::hear, () -> write(true));
  }

  Future<Void> known() {
    return follower.known();
  }

  boolean isLive() {
    return follower.isLive();
  }

  long revision() {
    return follower.revision();
  }

  Map<String, Object> values() {
    return follower.values();
  }

  Pace pace() {
    return pace;
  }

  Future<Void> stop() {
    return follower.stop();
  }

  /**
   * From now on the socket gets every delta after the current revision. The browser asks for what
   * it lacks until then after it has subscribed, so nothing falls in between.
   */
  void subscribe(BrowserSocket socket) {
    subscribers.computeIfAbsent(socket, s -> new Subscriber(s, follower.revision(), this::catchUp));
  }

  void unsubscribe(BrowserSocket socket) {
    subscribers.remove(socket);
  }

  private void hear(Delta delta) {
    frames.clear();
    lastFrame = null;
    if (delta.isFull()) subscribers.values().forEach(Subscriber::forget);
    writeSoon();
  }

  private void writeSoon() {
    if (frameDue) return;
    long millis = pace.untilNext().toMillis();
    if (millis == 0) {
      write(false);
    } else {
      frameDue = true;
      vertx.setTimer(
          millis,
          timer -> {
            frameDue = false;
            write(false);
          });
    }
  }

  /** Writes to all sockets that are not full what they lack, or a heartbeat. */
  private void write(boolean heartbeat) {
    long revision = follower.revision();
    long before = framed;
    framed = revision;
    pace.frame(
        () -> {
          int written = 0;
          int merged = 0;
          for (Subscriber subscriber : subscribers.values()) {
            long from = subscriber.revision();
            if (subscriber.isFull() || (from == revision && !heartbeat)) continue;
            subscriber.write(frame(from), revision);
            written++;
            if (from < before) merged++;
          }
          meters.written(written, merged);
        });
    meters.framed(pace.interval());
  }

  private void catchUp(Subscriber subscriber) {
    if (subscriber.revision() == follower.revision() || subscriber.isFull()) return;
    if (frameDue || !pace.untilNext().isZero()) {
      writeSoon();
    } else {
      subscriber.write(frame(subscriber.revision()), follower.revision());
      meters.written(1, 1);
    }
  }

  /** What brings a socket from a revision to the present one; the same for all that are there. */
  private Frame frame(long from) {
    Frame last = lastFrame;
    if (last != null && lastFrom == from) return last;
    Frame frame = frames.computeIfAbsent(from, since -> encode(follower.since(since)));
    lastFrame = frame;
    lastFrom = from;
    return frame;
  }

  private Frame encode(Delta delta) {
    return new Frame(
        new JsonObject().put("type", "rec").put("address", address).put("body", Bodies.of(delta)));
  }
}
