package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

/** A client that does not read costs bounded memory and nobody else's latency (promise 8). */
class SlowClientTest {

  private static final String CHANGED = "board.novel.changed";
  private static final String PAGE = "x".repeat(10_000);

  /** Longer than the heartbeat, shorter than a test. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final List<BoardDefinition> BOARDS =
      List.of(
          BoardDefinition.of(
              "novel",
              "A novel",
              List.of(
                  Boards.control("text", Map.of("type", "text", "maxLength", 10_000)),
                  Boards.control("number", Map.of("type", "number")))));

  /**
   * Theirs, without epoll, which fails an answer that was not read when its connection is closed.
   */
  @AutoClose("close")
  private static final Vertx CLIENTS = Vertx.vertx();

  @AutoClose private static final TestNode NODE = TestNode.start(BOARDS);
  @AutoClose private static final TestNode IMPATIENT = TestNode.start(BOARDS, PATIENCE);

  private static SockJsClient open(TestNode where, Transport transport) {
    return get(SockJsClient.open(CLIENTS, transport, where.port()));
  }

  /** One change, acknowledged; its revision. */
  private static long set(SockJsClient mover, int number) {
    JsonObject values =
        new JsonObject().put("number", number).put("text", number + PAGE.substring(9));
    JsonObject reply =
        get(mover.request("board.novel.set", new JsonObject().put("values", values)));
    return reply.getJsonObject("body").getLong("revision");
  }

  /** A watcher over each transport, which reads nothing any more, and has heard nothing since. */
  private record Stalled(
      EnumMap<Transport, SockJsClient> clients, EnumMap<Transport, List<JsonObject>> heard)
      implements AutoCloseable {

    static Stalled open(TestNode node, SockJsClient mover, int number) {
      Stalled stalled = new Stalled(new EnumMap<>(Transport.class), new EnumMap<>(Transport.class));
      for (Transport transport : Transport.values()) {
        SockJsClient client = SlowClientTest.open(node, transport);
        List<JsonObject> deltas = new CopyOnWriteArrayList<>();
        get(client.register(CHANGED, deltas::add));
        stalled.clients.put(transport, client);
        stalled.heard.put(transport, deltas);
      }
      long first = set(mover, number);
      stalled.heard.values().forEach(deltas -> await().until(() -> at(deltas, first)));
      stalled.clients.values().forEach(client -> client.connection().stall());
      return stalled;
    }

    @Override
    public void close() {
      clients.values().forEach(SockJsClient::close);
    }
  }

  @Test
  void stalledReaderGetsOneMergedDeltaAndEndsEqualOverEveryTransport() {
    try (SockJsClient reader = open(NODE, Transport.WEBSOCKET);
        SockJsClient mover = open(NODE, Transport.WEBSOCKET)) {
      List<JsonObject> fast = new CopyOnWriteArrayList<>();
      get(reader.register(CHANGED, fast::add));
      try (Stalled stalled = Stalled.open(NODE, mover, 0)) {
        long last = IntStream.rangeClosed(1, 150).mapToLong(i -> set(mover, i)).max().orElseThrow();
        await().until(() -> at(fast, last));

        stalled.clients.values().forEach(client -> client.connection().resume());

        stalled.heard.forEach(
            (transport, slow) -> await(transport.name()).until(() -> at(slow, last)));
        assertThat(spans(fast)).as("who reads gets each delta").containsOnly(1L);
        assertThat(stalled.heard)
            .as("who does not gets one for the rest")
            .allSatisfy(
                (transport, slow) -> {
                  assertThat(spans(slow)).filteredOn(span -> span > 1).hasSize(1);
                  assertThat(slow.size()).isLessThan(fast.size());
                  assertThat(lastValues(slow)).isEqualTo(lastValues(fast));
                });
        assertThat(lastValues(fast).getInteger("number")).isEqualTo(150);
      }
    }
  }

  /** Of the last delta that is not a heartbeat. */
  private static JsonObject lastValues(List<JsonObject> deltas) {
    return deltas.stream()
        .map(delta -> delta.getJsonObject("values"))
        .filter(values -> !values.isEmpty())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void nothingIsWrittenToWhoTakesNothing() {
    try (SockJsClient mover = open(NODE, Transport.WEBSOCKET);
        Stalled stalled = Stalled.open(NODE, mover, 1_000)) {
      IntStream.range(0, 100).forEach(i -> set(mover, i));
      double before = NODE.metric("slidersync_frames_written_total");

      IntStream.range(0, 50).forEach(i -> set(mover, i));

      assertThat(NODE.metric("slidersync_frames_written_total"))
          .as("to %s", stalled.clients.keySet())
          .isEqualTo(before);
    }
  }

  @Test
  void socketThatTakesNothingIsClosed() {
    try (SockJsClient mover = open(IMPATIENT, Transport.WEBSOCKET)) {
      get(mover.register(CHANGED, delta -> {}));
      double open = IMPATIENT.metric("slidersync_sockets");
      try (Stalled stalled = Stalled.open(IMPATIENT, mover, 2_000)) {
        AtomicInteger next = new AtomicInteger();

        // The operating system takes as much as it likes before it lets a socket wait.
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  for (int i = 0; i < 10; i++) set(mover, next.incrementAndGet());
                  return IMPATIENT.metric("slidersync_sockets") == open;
                });
        assertThat(stalled.heard).hasSameSizeAs(Transport.values());
        assertThat(mover.ended().isComplete()).as("who reads stays").isFalse();
      }
    }
  }

  private static boolean at(List<JsonObject> deltas, long revision) {
    return !deltas.isEmpty() && deltas.get(deltas.size() - 1).getLong("revision") == revision;
  }

  /** How many revisions each delta with values brings. */
  private static List<Long> spans(List<JsonObject> deltas) {
    List<Long> spans = new ArrayList<>();
    for (JsonObject delta : deltas) {
      if (!delta.getJsonObject("values").isEmpty()) {
        spans.add(delta.getLong("revision") - delta.getLong("from"));
      }
    }
    return spans;
  }
}
