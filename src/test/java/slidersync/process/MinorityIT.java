package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Crowd;
import slidersync.support.JarProcess;
import slidersync.support.Mover;
import slidersync.support.Network;
import slidersync.support.Platform;
import slidersync.support.Postgres;
import slidersync.support.RawHttp;
import slidersync.support.Transport;
import slidersync.support.Watcher;

/**
 * A minority refuses (promise 7): the owner is cut off from the store and from the other nodes, but
 * not from its own pages.
 */
@ExtendWith(VertxExtension.class)
class MinorityIT {

  private static final int NODES = 3;
  private static final String EPOCH = "slidersync_epoch{board=\"main\"}";
  private static final Duration CUT = Duration.ofSeconds(12);
  private static final Duration HEALED = Duration.ofSeconds(30);

  /** A page says so when it hears nothing for this long. */
  private static final Duration WATCHDOG = Duration.ofMillis(2_500);

  private static final Duration PAGES_SAY_SO = Duration.ofSeconds(3);

  @TempDir private Path folder;

  @Test
  void cutOffOwnerAcknowledgesNothingAndComesBack(Vertx vertx) throws IOException {
    Platform.needsNetworkNamespaces();
    Files.writeString(folder.resolve("boards.yaml"), Crowd.boards(NODES));
    List<JarProcess> nodes = new ArrayList<>();
    try (Network network = new Network(folder, NODES)) {
      String store = Postgres.get().newDatabaseAt(network.publish(Postgres.get().socket()));
      int[] ports = IntStream.range(0, NODES).map(network::reach).toArray();
      for (int i = 0; i < NODES; i++) {
        nodes.add(launch(network, i, store));
        nodes.get(i).awaitReady();
      }
      try (Crowd crowd = Crowd.start(vertx, NODES, 20, i -> () -> ports[i])) {
        List<Watcher> watchers =
            IntStream.of(ports)
                .mapToObj(port -> crowd.watch(Transport.WEBSOCKET, () -> port))
                .toList();
        crowd.awaitAcknowledgements(20);
        int owner = owner(ports, List.of(0, 1, 2));
        List<Integer> majority = IntStream.range(0, NODES).filter(i -> i != owner).boxed().toList();

        long cutAt = System.nanoTime();
        network.cut(owner);
        await("silence for the pages of the minority")
            .pollInterval(Duration.ofMillis(20))
            .atMost(Duration.ofSeconds(10))
            .until(() -> since(watchers.get(owner).heardAt()).compareTo(WATCHDOG) > 0);
        assertThat(since(cutAt)).as("its pages say so").isLessThan(PAGES_SAY_SO.plusMillis(300));
        int before = crowd.movers().get(owner).acknowledgements();
        Mover other = crowd.movers().get(majority.get(0));
        long moved = other.acknowledged();
        await("the majority goes on")
            .atMost(CUT)
            .until(() -> other.acknowledged() > moved && owner(ports, majority) >= 0);
        assertThat(RawHttp.isReady(ports[owner])).isFalse();
        await("the end of the cut").atMost(CUT.multipliedBy(2)).until(() -> passed(cutAt, CUT));
        assertThat(crowd.movers().get(owner).acknowledgements()).isEqualTo(before);

        network.heal(owner);
        awaitAllHearAll(crowd, ports);
        crowd.rest();
        crowd.awaitAgreement(Duration.ofSeconds(10));
      }
    } finally {
      nodes.forEach(JarProcess::close);
    }
  }

  /** Every mover, one on each node, is acknowledged, and every watcher sees what they all do. */
  private static void awaitAllHearAll(Crowd crowd, int[] ports) {
    long start = System.nanoTime();
    await("all nodes are ready and see each other")
        .atMost(HEALED)
        .until(
            () ->
                IntStream.of(ports)
                    .allMatch(
                        port ->
                            RawHttp.isReady(port)
                                && RawHttp.metric(port, "slidersync_cluster_members") == NODES));
    crowd.awaitAcknowledgements(20);
    assertThat(since(start)).isLessThan(HEALED);
  }

  private JarProcess launch(Network network, int i, String store) {
    return JarProcess.launch(
        network.on(i),
        folder,
        Map.of(),
        "--host=0.0.0.0",
        "--boards=boards.yaml",
        "--store=" + store,
        "--cluster=" + network.address(i),
        "--cluster-members="
            + String.join(",", IntStream.range(0, NODES).mapToObj(network::address).toList()));
  }

  private static int owner(int[] ports, List<Integer> nodes) {
    return nodes.stream().filter(i -> RawHttp.metric(ports[i], EPOCH) > 0).findFirst().orElse(-1);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static boolean passed(long nanos, Duration time) {
    return since(nanos).compareTo(time) > 0;
  }
}
