package slidersync.osc.framing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Packets between signs, which are written in another way inside of packets: SLIP (RFC 1055). */
final class SlipFraming implements Framing {

  static final byte END = (byte) 0xC0;
  private static final byte ESCAPE = (byte) 0xDB;
  private static final byte ESCAPED_END = (byte) 0xDC;
  private static final byte ESCAPED_ESCAPE = (byte) 0xDD;

  private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private boolean isEscaped;

  @Override
  public Outcome<List<byte[]>> take(byte[] bytes) {
    List<byte[]> packets = new ArrayList<>();
    for (byte b : bytes) {
      if (isEscaped && b != ESCAPED_END && b != ESCAPED_ESCAPE) {
        return Outcome.rejected(Reason.MALFORMED, "expected an escaped byte of SLIP");
      }
      if (b == END) {
        // One sign may end a packet and begin the next, or there may be two.
        if (packet.size() > 0) packets.add(packet.toByteArray());
        packet.reset();
      } else if (!isEscaped && b == ESCAPE) {
        isEscaped = true;
      } else {
        if (packet.size() == MAX_PACKET) return Framing.tooLong();
        packet.write(isEscaped ? unescaped(b) : b);
        isEscaped = false;
      }
    }
    return Outcome.accepted(packets);
  }

  private static byte unescaped(byte b) {
    return b == ESCAPED_END ? END : ESCAPE;
  }

  @Override
  public byte[] frame(byte[] bytes) {
    ByteArrayOutputStream framed = new ByteArrayOutputStream(bytes.length + 2);
    framed.write(END);
    for (byte b : bytes) {
      if (b == END || b == ESCAPE) framed.write(ESCAPE);
      framed.write(b == END ? ESCAPED_END : b == ESCAPE ? ESCAPED_ESCAPE : b);
    }
    framed.write(END);
    return framed.toByteArray();
  }
}
