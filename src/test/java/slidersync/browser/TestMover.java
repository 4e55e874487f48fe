package slidersync.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;

/** Moves controls of the board {@code main} as somebody else does, without a page. */
final class TestMover implements AutoCloseable {

  private final SockJsClient client;

  private TestMover(SockJsClient client) {
    this.client = client;
  }

  static TestMover at(Vertx vertx, int port) {
    return new TestMover(get(SockJsClient.open(vertx, Transport.WEBSOCKET, port)));
  }

  /**
   * Sets one control, as soon as no page holds it: a release may be under way. When this returns it
   * is acknowledged.
   */
  void set(String control, Object value) {
    set(Map.of(control, value));
  }

  void set(Map<String, Object> values) {
    JsonObject body = new JsonObject().put("values", new JsonObject(values));
    JsonObject reply =
        await()
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .until(() -> ask("set", body), frame -> !"HELD".equals(frame.getString("reason")));
    assertThat(reply.getString("type")).as(reply.encode()).isEqualTo("rec");
  }

  /** The frame that answers a command. */
  JsonObject ask(String verb, JsonObject body) {
    return get(client.request("board.main." + verb, body));
  }

  /** The values that the owner has. */
  Map<String, Object> values() {
    return get(client.request("board.main.get", new JsonObject()))
        .getJsonObject("body")
        .getJsonObject("values")
        .getMap();
  }

  Object value(String control) {
    return requireNonNull(values().get(control));
  }

  @Override
  public void close() {
    client.close();
  }
}
