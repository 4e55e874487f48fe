package slidersync.osc.framing;

import java.util.List;
import java.util.Optional;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Finds the packets in the bytes of one connection, and makes bytes of packets. */
public interface Framing {

  /** The longest packet, in bytes. */
  int MAX_PACKET = 65_536;

  /**
   * Finds the framing of a connection by its first byte. Packets between the signs of SLIP are of
   * OSC 1.1; a packet of OSC 1.0 comes after its size, of which the first byte is 0.
   */
  static Optional<Framing> of(byte first) {
    return switch (first) {
      case SlipFraming.END, '/', '#' -> Optional.of(new SlipFraming());
      case 0 -> Optional.of(new SizeFraming());
      default -> Optional.empty();
    };
  }

  /**
   * Takes bytes as they come, and gives the packets that are complete; refuses bytes of which
   * nobody knows where the next packet begins.
   */
  Outcome<List<byte[]>> take(byte[] bytes);

  /** Makes the bytes of a packet. */
  byte[] frame(byte[] packet);

  /** Refuses what has no end within {@link #MAX_PACKET}. */
  static <T> Outcome<T> tooLong() {
    return Outcome.rejected(Reason.TOO_LARGE, "expected packets of 1 to " + MAX_PACKET + " bytes");
  }
}
