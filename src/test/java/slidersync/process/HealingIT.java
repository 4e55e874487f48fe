package slidersync.process;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.Journals;
import slidersync.support.Network;
import slidersync.support.Platform;
import slidersync.support.Postgres;
import slidersync.support.RawHttp;
import slidersync.support.Scale;
import slidersync.support.TestCluster;

/**
 * Tests that every node hears every other again after the cluster was cut. Each node has a mover
 * and a watcher of a board of each node. {@code -Dseed=...} repeats a run.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class HealingIT {

  private static final int NODES = 3;
  private static final List<String> BOARDS = List.of("a", "b", "c");
  private static final int ROUNDS = Scale.of(3, 30);
  private static final int LONGEST_MILLIS = 12_000;
  private static final long PERIOD_MILLIS = 200;

  /** A board that was released for another node but came back stays for a minute. */
  private static final Duration SPREAD = Duration.ofSeconds(90);

  /** Far beyond the 3 to 8 s that it usually takes. */
  private static final Duration HEALED = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(HealingIT.class);

  @TempDir private Path folder;

  private record Fault(String name, IntConsumer begin, IntConsumer end) {}

  @Test
  void everyNodeHearsEveryOtherAgain(Vertx vertx) {
    Platform.needsNetworkNamespaces();
    long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    LOG.info("seed {}", seed);
    Journals.beginRun("seed-" + seed);
    Random random = new Random(seed);
    String store = Postgres.get().newDatabase();
    List<Crowd> crowds = new ArrayList<>();
    List<Long> millis = new ArrayList<>();
    try (Network network = new Network(folder, NODES);
        TestCluster cluster = start(network, store)) {
      await("each owns a board")
          .atMost(SPREAD)
          .until(() -> cluster.isWhole() && owners(cluster) == NODES);
      BOARDS.forEach(board -> crowds.add(crowd(vertx, cluster, board)));
      crowds.forEach(crowd -> crowd.awaitAcknowledgements(5));
      List<Fault> faults =
          List.of(
              new Fault("cut from all", network::cut, network::heal),
              new Fault("all cut from each other", i -> network.part(), i -> network.join()),
              new Fault("freeze", cluster::freeze, cluster::thaw));
      for (int round = 0; round < ROUNDS; round++) {
        millis.add(millisToHeal(cluster, crowds, faults.get(round % faults.size()), random));
      }
      crowds.forEach(Crowd::rest);
      crowds.forEach(crowd -> crowd.awaitAgreement(Duration.ofSeconds(10)));
    } finally {
      crowds.forEach(Crowd::close);
    }
    Collections.sort(millis);
    LOG.info("every node hears every other after {} ms", millis);
  }

  private static long millisToHeal(
      TestCluster cluster, List<Crowd> crowds, Fault fault, Random random) {
    int node = random.nextInt(NODES);
    long pause = 1_000L + random.nextInt(LONGEST_MILLIS);
    long begun = System.nanoTime();
    fault.begin().accept(node);
    await("the end of the fault")
        .atMost(Duration.ofMillis(3 * pause))
        .until(() -> millisSince(begun) > pause);
    long ended = System.nanoTime();
    fault.end().accept(node);
    await("each is ready again").atMost(HEALED).until(cluster::isWhole);
    crowds.forEach(crowd -> crowd.awaitNewChanges(HEALED));
    long healed = millisSince(ended);
    LOG.info("{}, node {}, {} ms: healed after {} ms", fault.name(), node, pause, healed);
    return healed;
  }

  private TestCluster start(Network network, String store) {
    String url = Postgres.at(network.publish(Postgres.get().port()), store);
    return TestCluster.start(folder, network, i -> url, Crowd.boards(BOARDS, NODES));
  }

  private static Crowd crowd(Vertx vertx, TestCluster cluster, String board) {
    Crowd crowd =
        Crowd.start(
            vertx,
            board,
            NODES,
            PERIOD_MILLIS,
            i -> Transport.WEBSOCKET,
            i -> () -> cluster.port(i));
    for (int i = 0; i < NODES; i++) {
      int port = cluster.port(i);
      crowd.watch(Transport.WEBSOCKET, () -> port);
    }
    return crowd;
  }

  private static long owners(TestCluster cluster) {
    return IntStream.range(0, NODES)
        .filter(i -> RawHttp.metric(cluster.port(i), "slidersync_boards_owned") > 0)
        .count();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
