package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.browser.BoardPage;
import slidersync.browser.Screens;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.Mover;
import slidersync.support.Postgres;
import slidersync.support.TestCluster;

/**
 * Restarts three nodes one after another under load: nothing is lost, and a page of each is right
 * again within 5 s without being loaded again.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class RollingRestartIT {

  private static final Duration CONVERGENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(RollingRestartIT.class);

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;

  @Test
  void everyNodeRestartsWithoutALoss(Vertx vertx) {
    try (TestCluster cluster =
            TestCluster.start(folder, Postgres.get().newDatabase(), Crowd.boards(4), 3);
        Crowd crowd = Crowd.start(vertx, 4, 10, i -> cluster.balanced())) {
      for (Transport transport : Transport.values()) crowd.watch(transport, cluster.balanced());
      SCREENS.forgiveLostConnections();
      List<BoardPage> pages =
          IntStream.range(0, cluster.size())
              .mapToObj(i -> SCREENS.open(Screens.url(cluster.port(i))).awaitLive().mark())
              .toList();
      for (int i = 0; i < cluster.size(); i++) {
        crowd.awaitAcknowledgements(20);
        boolean owner = cluster.awaitOwner("main") == i;
        List<Long> acknowledged = crowd.acknowledged();
        cluster.node(i).terminate();
        assertThat(cluster.node(i).exitCode(Duration.ofSeconds(30))).isZero();
        long pause = millisToAnAcknowledgement(crowd.movers());
        LOG.info("node {} restarts, {}: {} ms", i, owner ? "the owner" : "not the owner", pause);
        cluster.restart(i);
        pages.get(i).awaitConnection("live", CONVERGENCE);
        crowd.assertKept(cluster.port(i), acknowledged);
      }
      crowd.rest();
      long rests = System.nanoTime();
      crowd.awaitAgreement(CONVERGENCE);
      Map<String, String> values = new TreeMap<>();
      crowd.watchers().get(0).values().forEach((id, value) -> values.put(id, value.toString()));
      for (BoardPage page : pages) {
        await("the values on a page")
            .pollInSameThread()
            .atMost(CONVERGENCE.minusNanos(System.nanoTime() - rests))
            .untilAsserted(() -> assertThat(page.values()).isEqualTo(values));
        assertThat(page.isSameDocument()).isTrue();
      }
    }
  }

  /** Measures the time from the end of a process until a change is acknowledged again. */
  private static long millisToAnAcknowledgement(List<Mover> movers) {
    long gone = System.nanoTime();
    await("an acknowledgement")
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> movers.stream().anyMatch(mover -> mover.acknowledgedAt() > gone));
    return (System.nanoTime() - gone) / 1_000_000;
  }
}
