package slidersync.wiring;

import java.util.Locale;
import slidersync.control.Definition;
import slidersync.text.MqttUrl;

/**
 * A broker that is told of a board's values.
 *
 * @param name what people see as the author of its changes
 * @param discovery how the programs at the broker find the controls
 */
public record MqttPeer(String name, MqttUrl url, Discovery discovery) {

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
        peer.text("mqtt", MAX_LENGTH).orElseThrow(() -> peer.missing("mqtt", MqttUrl.EXPECTED));
    return new MqttPeer(
        peer.id(),
        MqttUrl.parse(url)
            .orElseThrow(() -> peer.refusal("mqtt", MqttUrl.EXPECTED, MqttUrl.withoutSecrets(url))),
        peer.value("discovery")
            .map(value -> discovery(peer, value))
            .orElse(Discovery.HOMEASSISTANT));
  }

  private static Discovery discovery(Definition peer, Object value) {
    for (Discovery known : Discovery.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(value)) return known;
    }
    throw peer.refusal("discovery", "homeassistant, homie or none", value);
  }
}
