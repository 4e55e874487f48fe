package slidersync.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;
import slidersync.web.Guests;
import slidersync.web.WebOptions;
import slidersync.web.WebVerticle;

/**
 * The event loop of a web verticle serves its connections, whatever thread completes the futures
 * that the verticle waits for: feeds, pages and sessions refuse any other.
 */
class HomeLoopTest {

  private static final int STARTS = 2;
  private static final int CONNECTIONS_OF_EACH = 4;

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  /** More web verticles beside those of the node, on a port of their own. */
  private record Webs(String deployment, int port) implements AutoCloseable {

    /** Starts them; an event loop that is none of theirs completes the futures they wait for. */
    static Webs start(int instances) {
      Promise<Void> ready = Promise.promise();
      List<WebVerticle> verticles = new CopyOnWriteArrayList<>();
      List<PrometheusMeterRegistry> registries = new CopyOnWriteArrayList<>();
      Future<String> deployed =
          NODE.vertx()
              .deployVerticle(
                  () -> {
                    PrometheusMeterRegistry registry =
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
                    registries.add(registry);
                    WebVerticle verticle = webVerticle(ready.future(), registry);
                    verticles.add(verticle);
                    return verticle;
                  },
                  new DeploymentOptions().setInstances(instances));
      await("all of them wait").until(() -> registries.stream().allMatch(Webs::isInUse));
      NODE.vertx().getOrCreateContext().runOnContext(foreign -> ready.complete());
      return new Webs(get(deployed), verticles.get(0).port());
    }

    private static WebVerticle webVerticle(Future<?> ready, PrometheusMeterRegistry registry) {
      return new WebVerticle(
          new WebOptions("127.0.0.1", 0, Optional.empty(), List.of()),
          List.of(Boards.MAIN),
          new byte[32],
          ready,
          () -> true,
          registry,
          new AtomicInteger());
    }

    private static boolean isInUse(PrometheusMeterRegistry registry) {
      return !registry.getMeters().isEmpty();
    }

    @Override
    public void close() {
      get(NODE.vertx().undeploy(deployment));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void connectionsAreServedByTheLoopOfTheirVerticle(int instances) {
    for (int start = 0; start < STARTS; start++) {
      try (Webs webs = Webs.start(instances)) {
        for (int i = 0; i < instances * CONNECTIONS_OF_EACH; i++) {
          // 503 while a busy machine holds up the owner; what another loop serves is a 500.
          assertThat(RawHttp.request(webs.port(), "GET", "/health/ready").status()).isIn(200, 503);
        }
        List<SockJsClient> clients = new ArrayList<>();
        for (Transport transport : Transport.values()) {
          for (int i = 0; i < instances; i++) {
            clients.add(get(SockJsClient.open(NODE.vertx(), transport, webs.port())));
          }
        }
        clients.forEach(HomeLoopTest::assertServed);
        clients.forEach(SockJsClient::close);
      }
    }
  }

  /** A message that comes in on another loop has no reply. */
  private static void assertServed(SockJsClient client) {
    get(client.register("board.main.changed", delta -> {}));
    assertThat(Guests.join(client, "Ana")).isNotEmpty();
    Guests.leave(client);
  }

  @Test
  void futureCompletesOnItsHome() {
    Context home = NODE.vertx().getOrCreateContext();
    Promise<Boolean> arrived = Promise.promise();
    Promise<Void> foreign = Promise.promise();
    home.runOnContext(
        here -> {
          HomeLoop loop = HomeLoop.here();
          HomeLoop.bring(home, foreign.future())
              .map(
                  back -> {
                    loop.check();
                    return true;
                  })
              .onComplete(arrived);
        });

    foreign.complete();

    assertThat(get(arrived.future())).isTrue();
  }

  @Test
  void useOnAnotherThreadIsRefused() {
    Context home = NODE.vertx().getOrCreateContext();
    Promise<HomeLoop> loop = Promise.promise();
    home.runOnContext(here -> loop.complete(HomeLoop.here()));

    assertThatThrownBy(get(loop.future())::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vert.x-eventloop-thread-")
        .hasMessageContaining(Thread.currentThread().getName());
  }
}
