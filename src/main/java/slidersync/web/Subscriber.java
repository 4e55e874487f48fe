package slidersync.web;

import io.vertx.core.Future;
import java.util.function.Consumer;

/**
 * One socket that watches a board. It takes a frame only while few are under way to it, so one that
 * does not read costs those few and no more.
 */
final class Subscriber {

  /** Frames under way to a socket, beyond which it waits for a merged one. */
  static final int MAX_IN_FLIGHT = 3;

  /** Characters under way to a socket, from which on it waits for a merged frame. */
  static final int MAX_LENGTH_IN_FLIGHT = 64 * 1024;

  private final BrowserSocket socket;
  private final Consumer<Subscriber> onDrained;
  private long revision;

  /**
   * Counted to the last one, so that one of which nobody ever hears again does not stay for ever.
   */
  private int written;

  private int taken;
  private long lengthWritten;
  private long lengthTaken;
  private int takenAtHeartbeat = -1;
  private boolean passedOver;
  private boolean left;

  /**
   * @param revision what the browser can know without this feed
   * @param onDrained called when a frame has been taken late
   */
  Subscriber(BrowserSocket socket, long revision, Consumer<Subscriber> onDrained) {
    this.socket = socket;
    this.revision = revision;
    this.onDrained = onDrained;
  }

  boolean isFull() {
    return written - taken >= socket.window()
        || lengthWritten - lengthTaken >= MAX_LENGTH_IN_FLIGHT;
  }

  /**
   * To be asked at each heartbeat: whether a poll has missed a frame, since nothing has been taken
   * since the heartbeat before. The next frame brings the missed one along.
   */
  boolean isStuck() {
    boolean isStuck = socket.isWaiting() && taken == takenAtHeartbeat;
    takenAtHeartbeat = taken;
    return isStuck;
  }

  /** The board's revision after all frames that this socket got. */
  long revision() {
    return revision;
  }

  /** Makes the next frame bring everything. */
  void forget() {
    revision = 0;
  }

  /** Somebody else has had a frame that this one was too full for. */
  void passOver() {
    passedOver = true;
  }

  boolean wasPassedOver() {
    return passedOver;
  }

  /** Wants nothing more. */
  void leave() {
    left = true;
  }

  boolean hasLeft() {
    return left;
  }

  void write(Frame frame, long newRevision) {
    revision = newRevision;
    passedOver = false;
    Future<Void> underWay = socket.write(frame);
    if (underWay.isComplete()) return;
    written++;
    lengthWritten += frame.length();
    int frames = written;
    long length = lengthWritten;
    underWay.onComplete(
        done -> {
          taken = Math.max(taken, frames);
          lengthTaken = Math.max(lengthTaken, length);
          if (done.succeeded()) onDrained.accept(this);
        });
  }
}
