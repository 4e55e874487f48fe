package slidersync.osc;

import slidersync.door.TokenBucket;
import slidersync.osc.mapping.OscControl;
import slidersync.osc.packet.OscPacket;

/** Somebody at the other end, over whatever way. It belongs to the door's event loop. */
public interface Peer {

  /** Messages a second: more than a desk with all its faders under hands sends. */
  int RATE = 5_000;

  /** Makes the bound for one peer. */
  static TokenBucket rate() {
    return new TokenBucket(RATE, RATE, System::nanoTime);
  }

  /** Where it is, for people. */
  String address();

  /** Whether it may be the same program as another: some send each message from another port. */
  boolean mayBe(Peer other);

  /** What it is called at a board: its name, else where it is. */
  String name(String board);

  /** Whether what is sent arrives, or it is known that the peer is gone. */
  boolean isSure();

  /** Whether it has not taken yet what was sent, so that more has to wait. */
  boolean isFull();

  /** Tells something. */
  void send(OscPacket packet);

  /** Answers where the peer has asked just now. */
  void answer(OscPacket packet);

  /** Whether it is told of a control, when it is told of a board. */
  default boolean listensTo(OscControl control) {
    return true;
  }

  /** Whether the peer may send so many more messages in this second. */
  boolean maySend(int messages);

  /** Who sends a packet. */
  @FunctionalInterface
  interface Sender {

    /**
     * Finds the peer.
     *
     * @param isListening whether it wants to be told of changes just where it sends from
     */
    Peer peer(boolean isListening);
  }
}
