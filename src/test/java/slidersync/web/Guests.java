package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import slidersync.client.Connector;
import slidersync.client.SockJsClient;
import slidersync.client.Target;
import slidersync.client.Transport;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** People at the board {@code main} of a node, without pages. */
public final class Guests implements AutoCloseable {

  private final TestNode node;
  private final List<SockJsClient> clients = new ArrayList<>();
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  Guests(TestNode node) {
    this.node = node;
  }

  static JsonObject person(String name) {
    return new JsonObject().put("name", name).put("color", "#112233");
  }

  /** Somebody who was never here. */
  SockJsClient open(Transport transport) {
    return open(transport, null);
  }

  /** The same somebody each time, by the cookie that the page gave. */
  SockJsClient openAs(String who, Transport transport) {
    return open(transport, cookies.computeIfAbsent(who, w -> cookie()));
  }

  private Connector connector(@Nullable String cookie) {
    return Connector.single(node.vertx(), Target.local(node.port()), cookie);
  }

  SockJsClient open(Transport transport, @Nullable String cookie) {
    SockJsClient client = get(SockJsClient.open(connector(cookie), transport));
    clients.add(client);
    return client;
  }

  private String cookie() {
    return RawHttp.request(node.port(), "GET", "/")
        .header("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  /** Joins; the participant's id. */
  public static String join(SockJsClient client, String name) {
    return accepted(client, "people.join", person(name)).getString("participant");
  }

  public static void leave(SockJsClient client) {
    accepted(client, "people.leave", new JsonObject());
  }

  static void hold(SockJsClient client, String control) {
    accepted(client, "hold", new JsonObject().put("control", control));
  }

  static void release(SockJsClient client, String control) {
    accepted(client, "release", new JsonObject().put("control", control));
  }

  /** The body of the answer to a command that is expected to succeed. */
  static JsonObject accepted(SockJsClient client, String command, JsonObject body) {
    JsonObject answer = get(client.request("board.main." + command, body));
    assertThat(answer.getString("type")).as(answer.encode()).isEqualTo("rec");
    return answer.getJsonObject("body");
  }

  /** The frame that answers a {@code set} of one control. */
  static JsonObject set(SockJsClient client, String control, Object value) {
    return get(
        client.request(
            "board.main.set",
            new JsonObject().put("values", new JsonObject().put(control, value))));
  }

  /** Who the owner says is here. */
  JsonObject people() {
    return ((JsonObject)
            get(node.vertx().eventBus().<Object>request("board.main.people.get", new JsonObject()))
                .body())
        .getJsonObject("values");
  }

  /** They lose their connections without a word. */
  void vanish() {
    clients.forEach(SockJsClient::close);
    clients.clear();
  }

  @Override
  public void close() {
    clients.forEach(Guests::leave);
    vanish();
    await().until(() -> people().isEmpty());
  }
}
