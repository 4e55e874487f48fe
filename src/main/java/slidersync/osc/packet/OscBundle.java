package slidersync.osc.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * Packets that belong together.
 *
 * @param time when they are to take effect
 */
public record OscBundle(OscTimeTag time, List<OscPacket> packets) implements OscPacket {

  public OscBundle {
    packets = List.copyOf(packets);
  }

  /** Makes a bundle that takes effect at once. */
  public static OscBundle of(List<? extends OscPacket> packets) {
    return new OscBundle(OscTimeTag.NOW, List.copyOf(packets));
  }

  /** All messages of the bundle and of those inside it, in their order. */
  public List<OscMessage> messages() {
    List<OscMessage> messages = new ArrayList<>();
    for (OscPacket packet : packets) {
      if (packet instanceof OscMessage message) messages.add(message);
      if (packet instanceof OscBundle bundle) messages.addAll(bundle.messages());
    }
    return messages;
  }
}
