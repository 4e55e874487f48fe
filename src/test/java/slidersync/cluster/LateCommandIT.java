package slidersync.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.Node;
import slidersync.NodeOptions;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.store.Stores;
import slidersync.support.Boards;
import slidersync.support.JarProcess;
import slidersync.support.RawHttp;
import slidersync.support.TcpProxy;
import slidersync.support.TestNode;
import slidersync.web.WebOptions;

/**
 * What hangs in a connection between nodes does not land when the connection flows again. One node
 * owns the board; whoever sends is at the other one, whose way to the owner leads through a proxy.
 * The way back is a connection of its own, so that node hears the owner all the time.
 */
class LateCommandIT {

  private static final Duration STARTED = Duration.ofMinutes(1);
  private static final Duration HELD_UP = Duration.ofSeconds(10);
  private static final Duration AWHILE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final List<Integer> ports = List.of(JarProcess.freePort(), JarProcess.freePort());
  private final int ownersBus = JarProcess.freePort();
  private final int wayToOwner = JarProcess.freePort();
  private TcpProxy proxy;
  private final Vertx outside = Vertx.vertx();
  private Node owner;
  private Node edge;

  @BeforeEach
  void start() {
    proxy = TcpProxy.between("127.0.0.1:" + wayToOwner, "127.0.0.1:" + ownersBus);
    owner = node(0, bus -> bus.setPort(ownersBus).setClusterPublicPort(wayToOwner));
    edge = node(1, bus -> {});
  }

  @AfterEach
  void stop() {
    TestNode.get(edge.stop());
    TestNode.get(owner.stop());
    TestNode.get(outside.close());
  }

  @Test
  void setThatWasHeldUpForTenSecondsDoesNotLand() {
    SockJsClient hand = done(SockJsClient.open(outside, Transport.WEBSOCKET, edge.port()));
    JsonObject first = land(hand, 10);
    double before = decided();

    proxy.cut();
    long heldAt = System.nanoTime();
    assertThat(done(set(hand, 42)).getString("reason")).isEqualTo("UNCONFIRMED");
    await("the time for which it hangs")
        .atMost(AWHILE)
        .until(() -> System.nanoTime() - heldAt > HELD_UP.toNanos());
    assertThat(decided()).isEqualTo(before);
    proxy.mend();

    await("it has arrived").atMost(AWHILE).until(() -> decided() > before);
    SockJsClient witness = done(SockJsClient.open(outside, Transport.WEBSOCKET, owner.port()));
    JsonObject board = done(witness.request("board.main.get", new JsonObject()));
    assertThat(board.getJsonObject("body").getJsonObject("values").getValue("slider1"))
        .isEqualTo(10);
    assertThat(board.getJsonObject("body").getLong("revision"))
        .isEqualTo(first.getJsonObject("body").getLong("revision"));

    land(hand, 20);
  }

  /** Sets until it is done: the edge may not have heard the owner yet. */
  private static JsonObject land(SockJsClient hand, int value) {
    return await("a set that lands")
        .atMost(AWHILE)
        .until(() -> done(set(hand, value)), reply -> reply.getString("type").equals("rec"));
  }

  private static Future<JsonObject> set(SockJsClient hand, int value) {
    JsonObject values = new JsonObject().put("slider1", value);
    return hand.request("board.main.set", new JsonObject().put("values", values));
  }

  /** How many commands the owner has carried out or refused. */
  private double decided() {
    String refused =
        "slidersync_changes_refused_total{board=\"main\",code=\"503\",reason=\"UNAVAILABLE\"}";
    String carriedOut = "slidersync_deltas_published_total{board=\"main\"}";
    return RawHttp.metric(owner.port(), refused) + RawHttp.metric(owner.port(), carriedOut);
  }

  private Node node(int i, Consumer<EventBusOptions> bus) {
    HazelcastCluster cluster =
        new HazelcastCluster(
            "127.0.0.1", ports.get(i), ports.stream().map(port -> "127.0.0.1:" + port).toList());
    Vertx vertx = done(cluster.join(bus));
    WebOptions web = new WebOptions("127.0.0.1", 0, Optional.empty(), List.of());
    String store = "jdbc:sqlite:" + folder.resolve("test.db");
    return done(
        Node.start(vertx, Stores.open(store, false), NodeOptions.of(List.of(Boards.MAIN), web)));
  }

  private static <T> T done(Future<T> future) {
    await().atMost(STARTED).until(future::isComplete);
    return TestNode.get(future);
  }
}
