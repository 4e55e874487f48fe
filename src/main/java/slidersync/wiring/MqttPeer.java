package slidersync.wiring;

import slidersync.control.Definition;

/**
 * A broker that is told of a board's values.
 *
 * @param name what people see as the author of its changes
 * @param url {@code mqtt://} or {@code mqtts://}, host and port
 * @param discovery how the programs at the broker find the controls
 */
public record MqttPeer(String name, String url, Discovery discovery) {

  /** The conventions by which programs at a broker find what there is. */
  public enum Discovery {
    HOMEASSISTANT,
    HOMIE,
    NONE
  }

  private static final int MAX_LENGTH = 300;

  static MqttPeer read(Definition peer) {
    peer.allow("mqtt", "board", "discovery");
    String url =
        peer.text("mqtt", MAX_LENGTH)
            .orElseThrow(() -> peer.missing("mqtt", "a URL such as mqtt://10.0.0.5"));
    if (!url.startsWith("mqtt://") && !url.startsWith("mqtts://")) {
      throw peer.refusal("mqtt", "a URL such as mqtt://10.0.0.5", url);
    }
    return new MqttPeer(
        peer.id(),
        url,
        peer.value("discovery")
            .map(value -> discovery(peer, value))
            .orElse(Discovery.HOMEASSISTANT));
  }

  private static Discovery discovery(Definition peer, Object value) {
    for (Discovery known : Discovery.values()) {
      if (known.name().toLowerCase(java.util.Locale.ROOT).equals(value)) return known;
    }
    throw peer.refusal("discovery", "homeassistant, homie or none", value);
  }
}
