package slidersync.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.mqtt.MqttConnectionException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log when a broker is away, and when it is back: once, for all boards. */
final class Reach {

  private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);

  private final Broker broker;
  private final AtomicInteger connected;
  private final Set<String> away = new HashSet<>();
  private final Set<String> there = new HashSet<>();

  /** Counts what is connected where others do. */
  Reach(Broker broker, AtomicInteger connected) {
    this.broker = broker;
    this.connected = connected;
  }

  /** Notes that a board is spoken of there. */
  void reached(String board) {
    if (there.add(board)) connected.incrementAndGet();
    if (away.remove(board) && away.isEmpty()) LOG.info("mqtt: {} is back", broker);
  }

  /** Notes that a board cannot be spoken of there just now. */
  void lost(String board, Throwable why) {
    leave(board);
    boolean isFirst = away.isEmpty();
    away.add(board);
    if (isFirst) LOG.warn("mqtt: {} is away, trying on: {}", broker, reason(why));
  }

  /** Notes that a board is not to be spoken of any more. */
  void forget(String board) {
    leave(board);
    away.remove(board);
  }

  private void leave(String board) {
    if (there.remove(board)) connected.decrementAndGet();
  }

  /** In words, without what may be secret. */
  static String reason(Throwable why) {
    if (why instanceof MqttConnectionException refused) return reason(refused.code());
    if (why instanceof UnknownHostException) return "its name is not known";
    if (why instanceof ConnectException) return "it refuses connections";
    if (isCausedBy(why, GeneralSecurityException.class)) {
      return "this machine does not trust its certificate";
    }
    String message = why.getMessage();
    return message == null || message.isBlank()
        ? why.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) return true;
    }
    return false;
  }

  private static String reason(MqttConnectReturnCode code) {
    return switch (code) {
      case CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD, CONNECTION_REFUSED_NOT_AUTHORIZED ->
          "it does not accept the user or the password";
      case CONNECTION_REFUSED_SERVER_UNAVAILABLE -> "it takes no connections just now";
      case CONNECTION_REFUSED_IDENTIFIER_REJECTED -> "it does not accept the client id";
      default -> "it refuses the connection: " + code;
    };
  }
}
