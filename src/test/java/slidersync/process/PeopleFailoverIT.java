package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.bus.Bodies;
import slidersync.bus.DeltaCodec;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.TestCluster;
import slidersync.sync.Delta;
import slidersync.sync.Replica;
import slidersync.text.Outcome;

/**
 * Kills a node: people at it are removed in time, with their holds, and the button that they press
 * is released; people at the other node stay and keep their holds. Both cases mostly wait, so they
 * run beside each other.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class PeopleFailoverIT {

  private static final String BOARDS =
      "boards: {main: {controls: {a: {type: number}, b: {type: number},"
          + " fog: {type: button}}}}";
  private static final Duration GONE = Duration.ofSeconds(15);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void peopleOfADeadNodeAreRemovedAndOthersStay(boolean ownerDies, Vertx vertx) {
    try (TestCluster cluster = TestCluster.start(folder, "jdbc:sqlite:people.db", BOARDS, 2)) {
      int owner = cluster.awaitOwner("main");
      int dying = ownerDies ? owner : 1 - owner;
      SockJsClient ana = open(vertx, cluster.port(dying));
      SockJsClient ben = open(vertx, cluster.port(1 - dying));
      Witness witness = Witness.at(ben);
      String gone = join(ana, "Ana");
      String staying = join(ben, "Ben");
      long holding = vertx.setPeriodic(150, tick -> hold(ana, "a"));
      long pressing = vertx.setPeriodic(150, tick -> press(ana));
      long going = vertx.setPeriodic(150, tick -> hold(ben, "b"));
      await().until(() -> witness.holds(gone, "a") && witness.holds(staying, "b"));
      await().until(() -> Boolean.TRUE.equals(fog(ben)));

      cluster.node(dying).kill();
      vertx.cancelTimer(holding);
      vertx.cancelTimer(pressing);

      await().atMost(GONE).until(() -> Boolean.FALSE.equals(fog(ben)));
      await().atMost(GONE).until(() -> !witness.sees(gone));
      await().atMost(GONE).until(() -> witness.holds(staying, "b"));
      assertThat(witness.departures()).doesNotContain(staying);
      vertx.cancelTimer(going);
      await().atMost(Duration.ofSeconds(2)).until(() -> !witness.holds(staying, "b"));
      get(ben.request("board.main.people.leave", new JsonObject()));
      await().atMost(Duration.ofSeconds(2)).until(() -> !witness.sees(staying));
    }
  }

  private static SockJsClient open(Vertx vertx, int port) {
    return get(SockJsClient.open(vertx, Transport.WEBSOCKET, port));
  }

  private static String join(SockJsClient client, String name) {
    JsonObject profile = new JsonObject().put("name", name).put("color", "#112233");
    JsonObject answer = get(client.request("board.main.people.join", profile));
    return answer.getJsonObject("body").getString("participant");
  }

  private static void hold(SockJsClient client, String control) {
    client.request("board.main.hold", new JsonObject().put("control", control));
  }

  private static void press(SockJsClient client) {
    client.request("board.main.press", new JsonObject().put("control", "fog"));
  }

  /** Whether the owner says that the button is pressed; null while there is no owner. */
  private static @Nullable Object fog(SockJsClient client) {
    JsonObject answer = get(client.request("board.main.get", new JsonObject()));
    if (!"rec".equals(answer.getString("type"))) return null;
    return answer.getJsonObject("body").getJsonObject("values").getValue("fog");
  }

  /** A client that follows who is here. */
  private static final class Witness {

    private final SockJsClient client;
    private final Replica replica = new Replica();
    private final List<String> departures = new CopyOnWriteArrayList<>();

    private Witness(SockJsClient client) {
      this.client = client;
    }

    static Witness at(SockJsClient client) {
      Witness witness = new Witness(client);
      get(client.register("board.main.people.changed", witness::hear));
      witness.ask();
      await().until(() -> witness.revision() > 0);
      return witness;
    }

    private synchronized void hear(JsonObject body) {
      if (!(DeltaCodec.decode(body) instanceof Outcome.Accepted<Delta> delta)) return;
      Map<String, Object> before = replica.values();
      switch (replica.receive(delta.value())) {
        case ASK_SINCE -> ask();
        default ->
            before.keySet().stream()
                .filter(id -> !replica.values().containsKey(id))
                .forEach(departures::add);
      }
    }

    private void ask() {
      client
          .request("board.main.people.get", Bodies.encodeGet(replica.position()))
          .onSuccess(answer -> hear(Objects.requireNonNull(answer.getJsonObject("body", NOTHING))));
    }

    private static final JsonObject NOTHING = new JsonObject();

    private synchronized long revision() {
      return replica.revision();
    }

    synchronized boolean sees(String participant) {
      return replica.values().containsKey(participant);
    }

    synchronized boolean holds(String participant, String control) {
      return holds(replica.values().get(participant)).contains(control);
    }

    private static List<?> holds(@Nullable Object participant) {
      if (!(participant instanceof Map<?, ?> map)) return List.of();
      Object holds = map.get("holds");
      if (holds instanceof JsonArray array) return array.getList();
      return holds instanceof List<?> list ? list : List.of();
    }

    /** The participants that were removed, in their order. */
    List<String> departures() {
      return departures;
    }
  }
}
