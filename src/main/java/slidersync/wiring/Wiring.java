package slidersync.wiring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slidersync.control.Control;
import slidersync.control.Definition;

/**
 * How a board is wired: what its controls are called at the doors, and the peers that its owner
 * speaks to.
 *
 * @param osc by control, where the author says something
 * @param mqtt by control, where the author says something
 */
public record Wiring(
    Map<String, OscBinding> osc,
    Map<String, MqttBinding> mqtt,
    List<OscPeer> oscPeers,
    List<MqttPeer> mqttPeers) {

  /** A board of which its author says nothing. */
  public static final Wiring NONE = new Wiring(Map.of(), Map.of(), List.of(), List.of());

  public Wiring {
    osc = Map.copyOf(osc);
    mqtt = Map.copyOf(mqtt);
    oscPeers = List.copyOf(oscPeers);
    mqttPeers = List.copyOf(mqttPeers);
  }

  /**
   * Reads {@code osc} and {@code mqtt} of the controls, and the peers of their board.
   *
   * @param known the controls that were made of these definitions, by id
   * @throws slidersync.control.DefinitionException when something does not fit
   */
  public static Wiring read(
      List<Definition> controls, Map<String, Control> known, List<Definition> peers) {
    Map<String, OscBinding> osc = new LinkedHashMap<>();
    Map<String, MqttBinding> mqtt = new LinkedHashMap<>();
    for (Definition control : controls) {
      Control made = requireNonNull(known.get(control.id()));
      control.part("osc").ifPresent(part -> osc.put(made.id(), OscBinding.read(part, made)));
      control.part("mqtt").ifPresent(part -> mqtt.put(control.id(), MqttBinding.read(part)));
    }
    List<OscPeer> oscPeers = new ArrayList<>();
    List<MqttPeer> mqttPeers = new ArrayList<>();
    for (Definition peer : peers) {
      if (peer.has("osc") == peer.has("mqtt")) throw peer.missing("osc", "either osc or mqtt");
      if (peer.has("osc")) oscPeers.add(OscPeer.read(peer));
      else mqttPeers.add(MqttPeer.read(peer));
    }
    return new Wiring(osc, mqtt, oscPeers, mqttPeers);
  }

  /** How OSC speaks of a control. */
  public OscBinding osc(String control) {
    return osc.getOrDefault(control, OscBinding.DEFAULT);
  }

  /** How MQTT speaks of a control. */
  public MqttBinding mqtt(String control) {
    return mqtt.getOrDefault(control, MqttBinding.DEFAULT);
  }
}
