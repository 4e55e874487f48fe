package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.bus.Addresses;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.JarProcess;
import slidersync.support.Postgres;
import slidersync.support.StoreFile;
import slidersync.support.TestCluster;
import slidersync.support.Watcher;
import slidersync.sync.StreamId;

/**
 * Tests stores that lose changes which screens have shown, and reach the same revisions again with
 * others: no client keeps what is lost.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class LostPastIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String BOARDS =
      "boards: {main: {controls: {a: {type: number}, b: {type: number}, c: {type: text}}}}";

  /** A port on which no process listens. */
  private static final int CLOSED_PORT = JarProcess.freePort();

  private static final String COPY =
      "CREATE TABLE board_copy AS SELECT * FROM board;"
          + " CREATE TABLE entry_copy AS SELECT * FROM entry";

  private static final String RESET =
      "BEGIN; DELETE FROM entry; INSERT INTO entry SELECT * FROM entry_copy;"
          + " DELETE FROM board; INSERT INTO board SELECT * FROM board_copy; COMMIT";

  @TempDir private Path folder;
  private Vertx vertx;

  /** Whether watchers find the port closed when they reconnect. */
  private volatile boolean unreachable;

  private final List<Watcher> watchers = new ArrayList<>();

  @BeforeEach
  void use(Vertx provided) {
    vertx = provided;
  }

  @AfterEach
  void close() {
    watchers.forEach(Watcher::close);
  }

  /** Starts a watcher for each transport and each stream. */
  private void watch(IntSupplier port) {
    for (Transport transport : Transport.values()) {
      for (StreamId stream : StreamId.values()) {
        watchers.add(Watcher.start(vertx, transport, port, "main", stream));
      }
    }
  }

  /** Joins, posts a message and moves a control, at the node with that port. */
  private void live(int port, String text, int times) {
    try (SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, port))) {
      for (int i = 0; i < times; i++) {
        String said = text + " " + i;
        ask(
            client,
            Addresses.join("main"),
            new JsonObject().put("name", said).put("color", "#112233"));
        ask(client, Addresses.post("main"), new JsonObject().put("text", said));
        ask(client, Addresses.set("main"), values("b", i));
      }
    }
  }

  private static JsonObject values(String control, Object value) {
    return new JsonObject().put("values", new JsonObject().put(control, value));
  }

  /** Sends a request until it is answered. */
  private static JsonObject ask(SockJsClient client, String address, JsonObject body) {
    return await(address)
        .atMost(TIMEOUT)
        .until(() -> get(client.request(address, body)), a -> "rec".equals(a.getString("type")))
        .getJsonObject("body");
  }

  /** Waits until all watchers have the values of the owner. */
  private void awaitAgreement(int port) {
    try (SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, port))) {
      await("all watchers have the values of the owner")
          .atMost(TIMEOUT)
          .untilAsserted(
              () -> {
                for (StreamId stream : StreamId.values()) {
                  JsonObject all = ask(client, Addresses.get("main", stream), new JsonObject());
                  JsonObject values = all.getJsonObject("values");
                  assertThat(watchers)
                      .filteredOn(w -> w.stream() == stream)
                      .allSatisfy(
                          watcher ->
                              assertThat(new JsonObject(watcher.present()))
                                  .as(watcher.toString())
                                  .isEqualTo(values));
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientsThatReconnectAfterTheStoreWentBackShowItsValues(boolean hasCopy) throws IOException {
    Files.writeString(folder.resolve("boards.yaml"), BOARDS);
    StoreFile file = new StoreFile(folder.resolve("board.db"), folder.resolve("copies"));
    int port = JarProcess.freePort();
    try (JarProcess first = start(port, file)) {
      live(port, "kept", 2);
      stop(first);
    }
    int copy = file.copy();
    try (JarProcess second = start(port, file)) {
      watch(() -> unreachable ? CLOSED_PORT : port);
      live(port, "lost", 3);
      awaitAgreement(port);
      unreachable = true;
      stop(second);
    }
    file.delete();
    if (hasCopy) file.restore(copy);

    try (JarProcess third = start(port, file)) {
      live(port, "new", 12);
      unreachable = false;
      awaitAgreement(port);
      assertThat(third.isAlive()).isTrue();
    }
  }

  private JarProcess start(int port, StoreFile file) {
    return JarProcess.start(
        folder, "--port", "" + port, "--boards", "boards.yaml", "--store", file.url());
  }

  private static void stop(JarProcess jar) {
    jar.terminate();
    assertThat(jar.exitCode(Duration.ofSeconds(10))).isZero();
  }

  /**
   * Resets the database while nodes run, as a standby does that takes over before it has caught up.
   */
  @Test
  void clientsOfNodesWhoseDatabaseWasResetShowItsValues() {
    String url = Postgres.get().newDatabase();
    try (TestCluster cluster = TestCluster.start(folder, url, BOARDS, 2)) {
      live(cluster.port(0), "kept", 2);
      Postgres.execute(url, COPY);
      watch(() -> unreachable ? CLOSED_PORT : cluster.balanced().getAsInt());
      live(cluster.port(0), "lost", 3);
      awaitAgreement(cluster.port(1));
      unreachable = true;
      watchers.forEach(Watcher::drop);

      Postgres.execute(url, RESET);
      live(cluster.port(0), "new", 12);
      unreachable = false;

      awaitAgreement(cluster.port(0));
      awaitAgreement(cluster.port(1));
    }
  }
}
