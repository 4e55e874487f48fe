package slidersync.osc.packet;

import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Reads packets from bytes and writes them. */
public final class OscCodec {

  /** The deepest nesting of bundles, and of lists of arguments; real peers have one level. */
  public static final int MAX_DEPTH = 8;

  private OscCodec() {}

  /**
   * Reads a packet, or refuses with {@link Reason#MALFORMED} what is none: sizes, alignment, zeros
   * after texts and blobs and the nesting are checked. Text is read as UTF-8, of which ASCII is a
   * part. A message without type tags, as senders from before OSC 1.0 make them, has no arguments.
   *
   * @param bytes all of a datagram or frame
   */
  public static Outcome<OscPacket> decode(byte[] bytes) {
    try {
      return Outcome.accepted(new PacketReader(bytes).read());
    } catch (MalformedPacketException malformed) {
      return Outcome.rejected(Reason.MALFORMED, String.valueOf(malformed.getMessage()));
    }
  }

  /** Writes a packet. */
  public static byte[] encode(OscPacket packet) {
    PacketWriter writer = new PacketWriter();
    writer.write(packet);
    return writer.toBytes();
  }
}
