package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.client.Transport;
import slidersync.support.Audit;
import slidersync.support.Crowd;
import slidersync.support.Journals;
import slidersync.support.Mover;
import slidersync.support.Network;
import slidersync.support.Postgres;
import slidersync.support.Scale;
import slidersync.support.Site;
import slidersync.support.TcpProxy;
import slidersync.support.TestCluster;
import slidersync.support.Watcher;

/**
 * Tests convergence (promise 2): twenty clients on all transports, three nodes, and a random {@link
 * Schedule} of faults, a short one in each build and a long one among the long runs. The log says
 * the seed; {@code -Dseed=...} repeats a schedule.
 */
@ExtendWith(VertxExtension.class)
class ClusterConvergenceIT {

  private static final int NODES = 3;
  private static final List<Transport> TRANSPORTS = List.of(Transport.values());
  private static final int MOVERS = 8;
  private static final int WATCHERS_OF_EACH_TRANSPORT = 3;
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int LONG_RUNS = Scale.of(1, 10);

  /** The parts of a cluster take a while to find each other. */
  private static final Duration HEALED = Duration.ofSeconds(60);

  private static final Duration AGREED = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(ClusterConvergenceIT.class);

  @TempDir private Path folder;

  @Test
  void allClientsAgreeAfterAShortSchedule(Vertx vertx) throws IOException {
    run(vertx, firstSeed(), SHORT);
  }

  @Test
  @Tag("chaos")
  void allClientsAgreeAfterALongSchedule(Vertx vertx) throws IOException {
    long first = firstSeed();
    for (int run = 0; run < LONG_RUNS; run++) run(vertx, first + run, LONG);
  }

  private static long firstSeed() {
    return Long.getLong("seed", System.nanoTime() % 1_000_000);
  }

  private void run(Vertx vertx, long seed, Duration time) throws IOException {
    LOG.info(
        "seed {}; again: mvn verify -Pchaos -Dit.test=ClusterConvergenceIT -Dseed={}", seed, seed);
    Journals.beginRun("seed-" + seed);
    Path own = Files.createDirectory(folder.resolve(String.valueOf(seed)));
    String store = Postgres.get().newDatabase();
    List<TcpProxy> wires =
        Stream.generate(() -> TcpProxy.to(Postgres.get().port())).limit(NODES).toList();
    try (Site site = Site.best(own, NODES)) {
      List<String> stores =
          wires.stream().map(wire -> Postgres.at(site.publish(wire.port()), store)).toList();
      try (TestCluster cluster = TestCluster.start(own, site, stores::get, Crowd.boards(MOVERS));
          Crowd crowd = crowd(vertx, cluster)) {
        Schedule schedule =
            new Schedule(cluster, crowd, seed)
                .with("cut from the store", i -> wires.get(i).cut(), i -> wires.get(i).mend());
        if (site instanceof Network network) {
          schedule
              .with("cut from all", network::cut, network::heal)
              .with("all cut from each other", i -> network.part(), i -> network.join());
        }
        converge(cluster, crowd, () -> schedule.run(time), store);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    } finally {
      wires.forEach(TcpProxy::close);
    }
  }

  private static Crowd crowd(Vertx vertx, TestCluster cluster) {
    Crowd crowd =
        Crowd.start(vertx, "main", MOVERS, 40, i -> TRANSPORTS.get(i % 4), i -> cluster.balanced());
    TRANSPORTS.stream()
        .flatMap(t -> Stream.generate(() -> t).limit(WATCHERS_OF_EACH_TRANSPORT))
        .forEach(transport -> crowd.watch(transport, cluster.balanced()));
    return crowd;
  }

  private static void converge(TestCluster cluster, Crowd crowd, Runnable schedule, String store) {
    Audit audit = Audit.of(store);
    crowd.awaitAcknowledgements(5);
    schedule.run();
    await("a whole cluster").atMost(HEALED).until(cluster::isWhole);
    crowd.awaitAcknowledgements(5);
    crowd.rest();
    Watcher late = crowd.watch(Transport.WEBSOCKET, cluster.balanced());
    crowd.awaitAgreement(AGREED);
    // The last change may have been committed after that.
    await("the store agrees").atMost(AGREED).untilAsserted(() -> assertStored(store, late, crowd));
    crowd.awaitAgreement(AGREED);
    audit.assertOneWriter();
  }

  private static void assertStored(String store, Watcher watcher, Crowd crowd) {
    assertThat(Postgres.number(store, "SELECT revision FROM board WHERE id = 'main'"))
        .isEqualTo(watcher.revision());
    for (Mover mover : crowd.movers()) {
      String entry = " FROM entry WHERE id = '" + mover.control() + "'";
      assertThat(Postgres.number(store, "SELECT revision" + entry))
          .isGreaterThanOrEqualTo(mover.acknowledgedRevision());
      assertThat(watcher.values().get(mover.control()))
          .as(mover.control())
          .hasToString(
              Long.toString(Postgres.number(store, "SELECT CAST(value AS bigint)" + entry)));
    }
  }
}
