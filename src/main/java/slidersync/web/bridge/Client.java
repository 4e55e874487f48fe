package slidersync.web.bridge;

import java.time.Duration;
import slidersync.bus.Sender;

/** The browser at the other end of a socket: whose it is, and when it was last heard. */
final class Client {

  private final Sender sender;
  private long heardAt = System.nanoTime();
  private boolean gone;

  Client(Sender sender) {
    this.sender = sender;
  }

  /** The participant, and this socket among all that they have. */
  Sender sender() {
    return sender;
  }

  /** Notes that something has just come from it. */
  void hear() {
    heardAt = System.nanoTime();
  }

  boolean isSilent(Duration silence) {
    return System.nanoTime() - heardAt > silence.toNanos();
  }

  /** Notes that its socket is closed, or about to be. */
  void leave() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }
}
