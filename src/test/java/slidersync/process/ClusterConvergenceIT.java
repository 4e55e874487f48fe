package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.browser.Wire;
import slidersync.support.Audit;
import slidersync.support.Crowd;
import slidersync.support.Mover;
import slidersync.support.Postgres;
import slidersync.support.Scale;
import slidersync.support.TestCluster;
import slidersync.support.Transport;
import slidersync.support.Watcher;

/**
 * Convergence (promise 2): twenty clients on all transports, three nodes, and a random schedule of
 * kills, orderly stops, freezes, nodes cut off from the store, and lost connections. The same
 * schedule comes again with {@code -Dseed=...}, as the log says.
 */
@ExtendWith(VertxExtension.class)
class ClusterConvergenceIT {

  private static final int NODES = 3;
  private static final List<Transport> TRANSPORTS = List.of(Transport.values());
  private static final int MOVERS = 8;
  private static final int WATCHERS_OF_EACH_TRANSPORT = 3;
  private static final Duration TIME = Duration.ofSeconds(Scale.of(30, 60));
  private static final int RUNS = Scale.of(1, 10);

  private static final Logger LOG = LoggerFactory.getLogger(ClusterConvergenceIT.class);

  private enum Event {
    KILL,
    STOP,
    FREEZE,
    CUT,
    DROP
  }

  @TempDir private Path folder;

  @Test
  void everybodyAgreesAfterwards(Vertx vertx) {
    Long again = Long.getLong("seed");
    if (again != null) {
      run(vertx, again);
      return;
    }
    long first = System.nanoTime() % 1_000_000;
    for (int run = 0; run < RUNS; run++) run(vertx, first + run);
  }

  private void run(Vertx vertx, long seed) {
    LOG.info(
        "seed {}; again: mvn verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dit.test=ClusterConvergenceIT -Dseed={}{}",
        seed,
        seed,
        System.getProperty("long") == null ? "" : " -Dlong");
    String store = Postgres.get().newDatabase();
    List<Wire> wires = Stream.generate(() -> Wire.to(Postgres.get().port())).limit(NODES).toList();
    try (TestCluster cluster =
            TestCluster.start(
                folder, i -> through(wires.get(i), store), Crowd.boards(MOVERS), NODES);
        Crowd crowd =
            Crowd.start(
                vertx, "main", MOVERS, 40, i -> TRANSPORTS.get(i % 4), i -> cluster.balanced())) {
      TRANSPORTS.stream()
          .flatMap(t -> Stream.generate(() -> t).limit(WATCHERS_OF_EACH_TRANSPORT))
          .forEach(transport -> crowd.watch(transport, cluster.balanced()));
      Audit audit = Audit.of(store);
      crowd.awaitAcknowledgements(5);
      disturb(cluster, wires, crowd, new Random(seed));
      crowd.awaitAcknowledgements(5);
      crowd.rest();
      Watcher late = crowd.watch(Transport.WEBSOCKET, cluster.balanced());
      crowd.awaitAgreement(Duration.ofSeconds(10));
      assertStored(store, late, crowd);
      audit.assertOneWriter();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    } finally {
      wires.forEach(Wire::close);
    }
  }

  private static String through(Wire wire, String store) {
    return store.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + wire.port());
  }

  /** One event after the other, so that two nodes are always there. */
  private static void disturb(TestCluster cluster, List<Wire> wires, Crowd crowd, Random random) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < TIME.toNanos()) {
      Event event = Event.values()[random.nextInt(Event.values().length)];
      int node = random.nextInt(NODES);
      long pause = random.nextInt(6_000);
      LOG.info("{} {} for {} ms", event, event == Event.DROP ? "" : "node " + node, pause);
      switch (event) {
        case KILL -> {
          cluster.node(node).kill();
          pause(pause / 2);
          cluster.restart(node);
        }
        case STOP -> {
          cluster.node(node).terminate();
          cluster.node(node).exitCode(Duration.ofSeconds(10));
          cluster.restart(node);
        }
        case FREEZE -> {
          cluster.freeze(node);
          pause(pause);
          cluster.thaw(node);
        }
        case CUT -> {
          wires.get(node).cut();
          pause(pause);
          wires.get(node).mend();
        }
        case DROP -> {
          crowd.drop(random, 0.5);
          pause(pause / 4);
        }
      }
    }
  }

  private static void assertStored(String store, Watcher watcher, Crowd crowd) {
    assertThat(Postgres.number(store, "SELECT revision FROM board WHERE id = 'main'"))
        .isEqualTo(watcher.revision());
    for (Mover mover : crowd.movers()) {
      String kept = " FROM entry WHERE id = '" + mover.control() + "'";
      assertThat(Postgres.number(store, "SELECT revision" + kept))
          .isGreaterThanOrEqualTo(mover.acknowledgedRevision());
      assertThat(watcher.values().get(mover.control()))
          .as(mover.control())
          .hasToString(
              Long.toString(Postgres.number(store, "SELECT CAST(value AS bigint)" + kept)));
    }
  }

  private static void pause(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    await("a pause of the schedule").until(() -> System.nanoTime() > until);
  }
}
