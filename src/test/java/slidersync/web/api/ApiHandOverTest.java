package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;
import static slidersync.web.api.TestApi.VALUES;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.web.WebOptions;
import slidersync.web.WebVerticle;
import slidersync.web.api.TestEvents.Event;

/** What programs hear when a board changes its owner, who is played by the test. */
@ExtendWith(VertxExtension.class)
class ApiHandOverTest {

  private static final BoardDefinition BOARD =
      BoardDefinition.of(
          "main",
          "Stage",
          List.of(
              Boards.control("a", Map.of("type", "number")),
              Boards.control("b", Map.of("type", "number"))));

  private static final Position SEEN = new Position("first", 4);

  private Vertx vertx;
  private int port;

  @BeforeEach
  void start(Vertx vertx) {
    this.vertx = vertx;
    for (StreamId stream : StreamId.values()) {
      Delta all =
          stream == StreamId.CONTROLS
              ? new Delta(Position.NOTHING, SEEN, Map.of("a", 1, "b", 1))
              : new Delta(Position.NOTHING, new Position("first", 1), Map.of());
      vertx
          .eventBus()
          .consumer(
              Addresses.get("main", stream), question -> question.reply(DeltaCodec.encode(all)));
    }
    WebVerticle web =
        new WebVerticle(
            new WebOptions("127.0.0.1", 0, Optional.empty(), List.of()),
            List.of(BOARD),
            new byte[32],
            Future.succeededFuture(),
            () -> true,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new AtomicInteger());
    get(vertx.deployVerticle(web));
    port = web.port();
  }

  private void publish(Delta delta) {
    vertx.eventBus().publish(Addresses.changed("main"), DeltaCodec.encode(delta));
  }

  private TestEvents follow(String lastEventId) {
    return TestEvents.open(vertx, port, lastEventId);
  }

  @Test
  void readerIsLedOverToTheNextHistoryAndNoFurtherThanItGoes() {
    Delta next = new Delta(SEEN, new Position("second", 5), Map.of("a", 2));
    try (TestEvents events = follow("4.first")) {
      publish(next);

      await().until(() -> events.last().id().equals("5.second"));
      assertThat(events.last().name()).isEqualTo("delta");
      assertThat(events.last().data()).isEqualTo(DeltaCodec.encode(next));
    }
    try (TestEvents late = follow("4.first")) {
      Event first = late.all().get(0);
      assertThat(first.id()).isEqualTo("5.second");
      assertThat(first.data()).isEqualTo(DeltaCodec.encode(next));
    }
    for (String lost : List.of("5.first", "5.nobody", "6.second")) {
      try (TestEvents all = follow(lost)) {
        JsonObject data = all.all().get(0).data();
        assertThat(data.getLong("from")).as(lost).isZero();
        assertThat(data.getJsonObject("values"))
            .isEqualTo(new JsonObject().put("a", 2).put("b", 1));
      }
    }
  }

  @Test
  void withoutAnOwnerNothingIsDoneAndNothingIsCalledTrue() {
    Answer set =
        RawHttp.request(port, "PUT", VALUES + "/a", List.of("Content-Type: text/plain"), "7");

    assertThat(set.status()).isEqualTo(503);
    assertThat(TestApi.problem(set).getString("reason")).isEqualTo("UNAVAILABLE");
    assertThat(set.header("Retry-After")).hasValue("1");
    await("the owner is silent").until(() -> RawHttp.request(port, "GET", VALUES).status() == 503);
    Answer read = RawHttp.request(port, "GET", VALUES + "/a");
    assertThat(TestApi.problem(read).getString("reason")).isEqualTo("UNAVAILABLE");
    try (TestEvents events = follow("4.first")) {
      publish(new Delta(SEEN, new Position("second", 5), Map.of("a", 2)));

      await("a stream that was opened meanwhile hears the next owner")
          .until(() -> events.last().id().equals("5.second"));
      assertThat(RawHttp.request(port, "GET", VALUES + "/a").body()).isEqualTo("2");
    }
  }
}
