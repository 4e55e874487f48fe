package slidersync.oscquery;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;
import slidersync.text.Endpoint;
import slidersync.web.http.Origins;

/** A node with an open door for OSCQuery. */
final class QueriedNode implements AutoCloseable {

  static final BoardDefinition MAIN = Boards.FREE;

  /** Its text does not fit into what the ways between two sockets hold. */
  private static final BoardDefinition NOVEL =
      BoardDefinition.of(
          "novel",
          "A novel",
          List.of(Boards.control("page", Map.of("type", "text", "maxLength", 10_000))));

  /** Its definition changes. */
  private static final BoardDefinition PLAN =
      BoardDefinition.of("plan", "A plan", List.of(Boards.control("page", Map.of("type", "text"))));

  private static final List<BoardDefinition> BOARDS = List.of(MAIN, NOVEL, PLAN);

  private final TestNode node = TestNode.start(BOARDS);
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final OscQueryVerticle door = door(0);

  private QueriedNode() {}

  static QueriedNode start() {
    QueriedNode queried = new QueriedNode();
    TestNode.get(queried.vertx().deployVerticle(queried.door));
    return queried;
  }

  /** Another door of the same node, not yet open. */
  OscQueryVerticle door(int port) {
    return new OscQueryVerticle(
        new DoorContext(BOARDS, new OwnedBoards(), registry),
        new Endpoint("127.0.0.1", port),
        new HostInfo(Optional.of(new Endpoint("0.0.0.0", 9000)), Optional.empty()),
        new Origins(List.of("https://show.example"), List.of("https://other.example")));
  }

  Vertx vertx() {
    return node.vertx();
  }

  int port() {
    return door.port();
  }

  /** Connects a WebSocket; fails with the status of a refusal. */
  Listener listener(String... headers) {
    return Listener.open(vertx(), port(), headers);
  }

  void command(String address, JsonObject body) {
    TestNode.get(vertx().eventBus().request(address, body));
  }

  void set(String control, Object value) {
    set("main", control, value);
  }

  void set(String board, String control, Object value) {
    JsonObject values = new JsonObject().put(control, value);
    command(Addresses.set(board), new JsonObject().put("values", values));
  }

  /** Sets a control; when this returns the door knows it. */
  void setKnown(String control, Object value) {
    set(control, value);
    String answer = "{\"VALUE\":[" + Json.encode(value);
    await().until(() -> get("/main/" + control + "?VALUE").body().startsWith(answer));
  }

  RawHttp.Answer get(String target, String... headers) {
    return RawHttp.request(port(), "GET", target, headers);
  }

  /** How many messages and requests have come in. */
  double incoming() {
    return count("in");
  }

  /** How many of them were refused. */
  double refused() {
    return count("refused");
  }

  private double count(String what) {
    return registry.get("slidersync.door." + what).tag("door", "oscquery").counter().count();
  }

  @Override
  public void close() {
    node.close();
  }
}
