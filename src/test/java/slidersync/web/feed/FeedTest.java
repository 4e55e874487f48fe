package slidersync.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.Deltas.delta;
import static slidersync.support.TestNode.get;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.support.Deltas;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.web.http.WebMeters;

/** A feed between an owner and sockets that are played by the test. */
@ExtendWith(VertxExtension.class)
class FeedTest {

  private static final int WINDOW = Subscriber.MAX_IN_FLIGHT;

  private final AtomicLong clock = new AtomicLong();
  private final FakeSocket socket = new FakeSocket(WINDOW, () -> {});
  private Vertx vertx;
  private Context context;
  private Feed feed;
  private long revision = 1;

  @BeforeEach
  void start(Vertx vertx) {
    this.vertx = vertx;
    context = vertx.getOrCreateContext();
    vertx
        .eventBus()
        .consumer(
            Addresses.get("b"),
            question -> question.reply(DeltaCodec.encode(delta(0, 1, Map.of("a", 0, "c", "old")))));
    WebMeters meters =
        new WebMeters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), new AtomicInteger());
    feed = on(() -> new Feed(vertx, "b", StreamId.CONTROLS, meters, clock::get));
    get(feed.known());
    subscribe(socket);
  }

  private <T> T on(Callable<T> call) {
    Promise<T> result = Promise.promise();
    context.runOnContext(
        v -> {
          try {
            result.complete(call.call());
          } catch (Exception e) {
            result.fail(e);
          }
        });
    return get(result.future());
  }

  private void subscribe(FakeSocket subscriber) {
    on(
        () -> {
          feed.subscribe(subscriber);
          return subscriber;
        });
  }

  private void take(Runnable taking) {
    on(
        () -> {
          taking.run();
          return taking;
        });
  }

  /** Publishes the next change, and waits until the feed knows it. */
  private void change(String control, Object value) {
    Delta delta = delta(revision, revision + 1, Map.of(control, value));
    revision++;
    vertx.eventBus().publish(Addresses.changed("b"), DeltaCodec.encode(delta));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> on(feed::revision) == revision);
  }

  private void heartbeat() {
    vertx.eventBus().publish(Addresses.changed("b"), DeltaCodec.encode(Deltas.heartbeat(revision)));
  }

  @Test
  void deltaIsEncodedOnceForAllSockets() {
    FakeSocket other = new FakeSocket(WINDOW, () -> {});
    subscribe(other);

    change("a", 1);

    assertThat(socket.frames()).hasSize(1);
    assertThat(socket.frames().get(0)).isSameAs(other.frames().get(0));
    assertThat(socket.last())
        .isEqualTo(
            new JsonObject(
                "{\"history\":\"here\",\"from\":1,\"revision\":2,\"values\":{\"a\":1}}"));
  }

  @Test
  void socketThatDoesNotReadGetsAFewFramesAndThenOneThatMergesTheRest() {
    for (int i = 1; i <= 100; i++) change("a", i);
    change("c", "new");
    heartbeat();

    assertThat(socket.deltas()).hasSize(WINDOW);
    take(socket::take);

    assertThat(socket.deltas()).hasSize(WINDOW + 1);
    assertThat(socket.last())
        .isEqualTo(
            new JsonObject(
                "{\"history\":\"here\",\"from\":4,\"revision\":102,\"values\":{\"a\":100,\"c\":\"new\"}}"));
    take(socket::takeAll);
    assertThat(socket.deltas()).hasSize(WINDOW + 1);
  }

  @Test
  void othersGetEveryFrameMeanwhile() {
    FakeSocket reader = new FakeSocket(WINDOW, () -> {});
    subscribe(reader);

    for (int i = 1; i <= 20; i++) {
      change("a", i);
      take(reader::takeAll);
    }

    assertThat(reader.deltas()).hasSize(20);
    assertThat(socket.deltas()).hasSize(WINDOW);
  }

  @Test
  void socketThatDoesNotReadGetsNoMoreThanSomeBytes() {
    String page = "x".repeat(Subscriber.MAX_LENGTH_IN_FLIGHT);

    change("c", page);
    change("a", 1);

    assertThat(socket.deltas()).hasSize(1);
    take(socket::take);
    assertThat(socket.last().getJsonObject("values").fieldNames()).containsExactly("a");
  }

  @Test
  void socketThatPollsGetsOneFrameForEachPoll() {
    FakeSocket polling = new FakeSocket(1, () -> {});
    subscribe(polling);
    for (int i = 1; i <= 10; i++) change("a", i);

    assertThat(polling.deltas()).hasSize(1);
    take(polling::take);
    assertThat(polling.deltas()).hasSize(2);
    assertThat(polling.last().getLong("from")).isEqualTo(2);
    assertThat(polling.last().getLong("revision")).isEqualTo(11);
  }

  @Test
  void brokenSocketGetsNothingMore() {
    for (int i = 1; i <= 10; i++) change("a", i);

    take(socket::lose);

    assertThat(socket.deltas()).hasSize(WINDOW);
  }

  @Test
  void heartbeatGoesToSocketsThatLackNothing() {
    heartbeat();

    await().until(() -> on(() -> socket.frames().size()) == 1);
    assertThat(socket.last())
        .isEqualTo(
            new JsonObject("{\"history\":\"here\",\"from\":1,\"revision\":1,\"values\":{}}"));
  }

  @Test
  void socketsGetWhatIsNewestInTheirTurn() {
    // By the feed's clock no time passes but in writing.
    FakeSocket first = new FakeSocket(1_000_000, () -> clock.addAndGet(FanOut.STEP.toNanos()));
    FakeSocket second = new FakeSocket(1_000_000, () -> clock.addAndGet(FanOut.STEP.toNanos()));
    subscribe(first);
    subscribe(second);

    for (int i = 1; i <= 60; i++) change("a", i);

    for (FakeSocket each : List.of(first, second)) {
      await().until(() -> on(each::last).getLong("revision") == revision);
      long known = 1;
      for (JsonObject delta : on(() -> List.copyOf(each.deltas()))) {
        assertThat(delta.getLong("from")).isEqualTo(known);
        known = delta.getLong("revision");
      }
    }
  }

  @Test
  void newOwnerLeadsSocketsOverWhereverTheyAre() {
    for (int i = 1; i <= 20; i++) change("a", i);
    FakeSocket reader = new FakeSocket(WINDOW, () -> {});
    subscribe(reader);
    Position there = new Position("there", revision);

    publish(new Delta(Deltas.at(revision), there, Map.of()), there);

    assertThat(reader.last())
        .isEqualTo(
            new JsonObject(
                "{\"history\":\"there\",\"fromHistory\":\"here\","
                    + "\"from\":21,\"revision\":21,\"values\":{}}"));
    take(socket::take);
    assertThat(socket.last())
        .isEqualTo(
            new JsonObject(
                "{\"history\":\"there\",\"fromHistory\":\"here\","
                    + "\"from\":4,\"revision\":21,\"values\":{\"a\":20}}"));
  }

  @Test
  void socketsGetEverythingWhenTheStreamHasAnotherPast() {
    change("a", 1);
    Position there = new Position("there", revision);

    publish(new Delta(new Position("there", 0), there, Map.of("a", 7)), there);

    assertThat(socket.last())
        .isEqualTo(
            new JsonObject(
                "{\"history\":\"there\",\"from\":0,\"revision\":2,\"values\":{\"a\":7}}"));
  }

  private void publish(Delta delta, Position after) {
    vertx.eventBus().publish(Addresses.changed("b"), DeltaCodec.encode(delta));
    await().until(() -> on(feed::position).equals(after));
  }

  @Test
  void whoHasLeftGetsNothing() {
    on(
        () -> {
          feed.unsubscribe(socket);
          return socket;
        });

    change("a", 1);

    assertThat(socket.frames()).isEmpty();
  }
}
