package slidersync.mqtt;

import io.vertx.core.net.TrustOptions;
import java.util.Optional;
import slidersync.text.MqttUrl;
import slidersync.wiring.MqttPeer.Discovery;

/**
 * A broker that a board is spoken of at.
 *
 * @param label what people see as the author of its changes
 * @param trust whose certificates are accepted; nothing for those that this machine trusts
 */
record Broker(String label, MqttUrl url, Discovery discovery, Optional<TrustOptions> trust) {

  /** The longest label that a board takes. */
  private static final int LABEL_LENGTH = 40;

  Broker {
    label = label.substring(0, Math.min(label.length(), LABEL_LENGTH));
  }

  /** Whether the topics that are not those of Homie are spoken of there already. */
  boolean isPlainAt(MqttUrl other) {
    return discovery != Discovery.HOMIE
        && url.host().equals(other.host())
        && url.port() == other.port();
  }

  /** For people: its name in the board file, and where it is. */
  @Override
  public String toString() {
    return label.equals(url.toString()) ? label : label + " (" + url + ")";
  }
}
