package slidersync.mqtt;

/**
 * What is published.
 *
 * @param isRetained whether the broker gives it to everybody who subscribes later
 */
record Message(String topic, String payload, boolean isRetained) {

  static Message retained(String topic, String payload) {
    return new Message(topic, payload, true);
  }

  static Message passing(String topic, String payload) {
    return new Message(topic, payload, false);
  }
}
