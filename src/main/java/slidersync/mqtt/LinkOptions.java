package slidersync.mqtt;

import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClientOptions;

/** How a connection to a broker is made. */
final class LinkOptions {

  /** After this silence a broker is asked whether it is there, and gets half as long again. */
  static final int KEEP_ALIVE_SECONDS = 10;

  /** Longer messages end the connection; what is read of them is much shorter. */
  private static final int MAX_MESSAGE = 4 << 20;

  private LinkOptions() {}

  /** For a broker, by a client id, with a last will. */
  static MqttClientOptions of(Broker broker, String clientId, Message will) {
    MqttClientOptions options = new MqttClientOptions();
    options.setSsl(broker.url().isSecure());
    if (broker.url().isSecure()) options.setHostnameVerificationAlgorithm("HTTPS");
    broker.trust().ifPresent(options::setTrustOptions);
    broker.url().user().ifPresent(options::setUsername);
    broker.url().password().ifPresent(options::setPassword);
    options.setConnectTimeout((int) Link.PATIENCE.toMillis());
    options.setTcpNoDelay(true);
    return options
        .setClientId(clientId)
        .setCleanSession(true)
        .setKeepAliveInterval(KEEP_ALIVE_SECONDS)
        .setMaxMessageSize(MAX_MESSAGE)
        .setMaxInflightQueue(Integer.MAX_VALUE)
        .setWillFlag(true)
        .setWillTopic(will.topic())
        .setWillMessageBytes(Buffer.buffer(will.payload()))
        .setWillRetain(will.isRetained())
        .setWillQoS(Link.QOS);
  }
}
