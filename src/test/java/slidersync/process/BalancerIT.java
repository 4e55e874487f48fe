package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.Haproxy;
import slidersync.support.Platform;
import slidersync.support.RawHttp;
import slidersync.support.TestCluster;

/** Tests that browsers behind the example balancer survive the death of their node. */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class BalancerIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int WATCHERS_OF_EACH_TRANSPORT = 3;

  @TempDir private Path folder;

  @Test
  void everyTransportSurvivesTheDeathOfItsNode(Vertx vertx) {
    Platform.needs("haproxy");
    try (TestCluster cluster =
            TestCluster.start(folder, "jdbc:sqlite:data/test.db", Crowd.boards(1), 2);
        Haproxy haproxy = Haproxy.start(cluster.port(0), cluster.port(1));
        Crowd crowd = Crowd.start(vertx, 1, 20, i -> haproxy::port)) {
      Stream.of(Transport.values())
          .flatMap(transport -> Stream.generate(() -> transport).limit(WATCHERS_OF_EACH_TRANSPORT))
          .forEach(transport -> crowd.watch(transport, haproxy::port));
      crowd.awaitNewChanges(TIMEOUT);
      assertThat(List.of(0, 1)).allSatisfy(i -> assertThat(sockets(cluster, i)).isPositive());
      assertThat(RawHttp.request(haproxy.port(), "GET", "/").status()).isEqualTo(200);

      int owner = cluster.awaitOwner("main");
      cluster.node(owner).kill();
      await("the survivor serves")
          .atMost(TIMEOUT)
          .until(() -> cluster.epoch(1 - owner, "main") > 0 && cluster.isReady(1 - owner));

      crowd.awaitNewChanges(TIMEOUT);
      assertThat(RawHttp.request(haproxy.port(), "GET", "/").status()).isEqualTo(200);
      crowd.rest();
      crowd.awaitAgreement(TIMEOUT);
    }
  }

  private static double sockets(TestCluster cluster, int i) {
    return cluster.metric(i, "slidersync_sockets");
  }
}
