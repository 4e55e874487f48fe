package slidersync.web.feed;

import io.vertx.core.Future;
import java.util.function.Consumer;
import slidersync.sync.Position;

/**
 * One socket that watches a board. It takes a frame only while few are under way to it, so one that
 * does not read costs those few and no more.
 */
public final class Subscriber {

  /** Frames under way to a socket, beyond which it waits for a merged one. */
  public static final int MAX_IN_FLIGHT = 3;

  /** Characters under way to a socket, from which on it waits for a merged frame. */
  static final int MAX_LENGTH_IN_FLIGHT = 64 * 1024;

  private final ClientSocket socket;
  private final Consumer<Subscriber> onDrained;
  private Position position;
  private int inFlight;
  private int lengthInFlight;
  private boolean passedOver;
  private boolean left;

  /**
   * @param position what the browser can know without this feed
   * @param onDrained called when a frame has been taken late
   */
  Subscriber(ClientSocket socket, Position position, Consumer<Subscriber> onDrained) {
    this.socket = socket;
    this.position = position;
    this.onDrained = onDrained;
  }

  boolean isFull() {
    return inFlight >= socket.window() || lengthInFlight >= MAX_LENGTH_IN_FLIGHT;
  }

  /** The position of the stream after all frames that this socket got. */
  Position position() {
    return position;
  }

  /** Notes that it was too full for a frame that others have got. */
  void passOver() {
    passedOver = true;
  }

  boolean wasPassedOver() {
    return passedOver;
  }

  /** Ends the subscription. */
  void leave() {
    left = true;
  }

  boolean hasLeft() {
    return left;
  }

  void write(Frame frame, Position newPosition) {
    position = newPosition;
    passedOver = false;
    Future<Void> written = socket.write(frame);
    if (written.isComplete()) return;
    inFlight++;
    lengthInFlight += frame.length();
    written.onComplete(
        done -> {
          inFlight--;
          lengthInFlight -= frame.length();
          if (done.succeeded()) onDrained.accept(this);
        });
  }
}
