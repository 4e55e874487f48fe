package slidersync.wiring;

import java.time.Duration;
import slidersync.control.Definition;

/**
 * How a control is spoken of in MQTT.
 *
 * @param send when brokers are told
 */
public record MqttBinding(SendPolicy send) {

  /** A control of which its author says nothing. */
  public static final MqttBinding DEFAULT =
      new MqttBinding(new SendPolicy(false, Duration.ofMillis(100)));

  static MqttBinding read(Definition mqtt) {
    mqtt.allow("send");
    return new MqttBinding(SendPolicy.read(mqtt).orElse(DEFAULT.send));
  }
}
