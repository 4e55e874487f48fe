package slidersync.osc;

import java.util.ArrayList;
import java.util.List;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;

/** Puts messages into bundles. */
final class Bundles {

  /** What passes an Ethernet in one piece. */
  static final int MAX_BYTES = 1_400;

  /** The head of a bundle, and the size before each message. */
  private static final int HEAD = 16;

  private static final int SIZE = 4;

  private Bundles() {}

  /** Makes as few bundles as there need to be; none of nothing. */
  static List<OscPacket> of(List<OscMessage> messages) {
    List<OscPacket> bundles = new ArrayList<>();
    List<OscMessage> open = new ArrayList<>();
    int length = HEAD;
    for (OscMessage message : messages) {
      int more = SIZE + OscCodec.encode(message).length;
      if (!open.isEmpty() && length + more > MAX_BYTES) {
        bundles.add(OscBundle.of(open));
        open.clear();
        length = HEAD;
      }
      open.add(message);
      length += more;
    }
    if (!open.isEmpty()) bundles.add(OscBundle.of(open));
    return bundles;
  }
}
