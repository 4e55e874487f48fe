package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.TestNode;

/** A connection to a bridge, whatever its transport. */
interface BridgeClient extends AutoCloseable {

  Duration POLL = Duration.ofMillis(1);

  /** All ways to the bridge. */
  enum Kind {
    BARE_WEBSOCKET,
    WEBSOCKET,
    XHR_STREAMING,
    EVENTSOURCE,
    XHR;

    BridgeClient open(Vertx vertx, int port) {
      return this == BARE_WEBSOCKET
          ? BareWebSocket.open(vertx, port, "/eventbus/websocket")
          : sockJs(TestNode.get(SockJsClient.open(vertx, Transport.valueOf(name()), port)));
    }
  }

  /** Sends a message as it is. */
  void send(String message);

  /** All that came, oldest first. */
  List<JsonObject> received();

  /** Waits until something has come for an address. */
  default void await(int from, String address) {
    Awaitility.await("something for " + address)
        .pollInterval(POLL)
        .until(
            () ->
                received().stream()
                    .skip(from)
                    .anyMatch(frame -> address.equals(frame.getString("address"))));
  }

  @Override
  void close();

  private static BridgeClient sockJs(SockJsClient client) {
    return new BridgeClient() {
      @Override
      public void send(String message) {
        client.connection().send(message);
      }

      @Override
      public List<JsonObject> received() {
        return client.received();
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }
}
