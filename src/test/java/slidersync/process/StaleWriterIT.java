package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.Transport;
import slidersync.support.Audit;
import slidersync.support.Crowd;
import slidersync.support.Mover;
import slidersync.support.Postgres;
import slidersync.support.TestCluster;

/**
 * Tests that there is no stale writer (promise 5): freezes the owner for longer than its lease, and
 * thaws it. The database records that it writes nothing afterwards.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class StaleWriterIT {

  private static final Duration FROZEN = Duration.ofSeconds(10);

  /**
   * When the parts of a cluster look for each other, Hazelcast waits up to 10 s for an answer,
   * which gets lost with a member that is itself about to join another part; then it looks again.
   */
  private static final Duration WHOLE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void thawedOwnerWritesNothingAndItsClientsConverge(Vertx vertx) {
    String url = Postgres.get().newDatabase();
    try (TestCluster cluster = TestCluster.start(folder, url, Crowd.boards(3), 3);
        // Each node has a mover and a watcher, also the one that will be frozen.
        Crowd crowd = Crowd.start(vertx, 3, 20, i -> () -> cluster.port(i))) {
      for (int i = 0; i < 3; i++) {
        int port = cluster.port(i);
        crowd.watch(Transport.WEBSOCKET, () -> port);
      }
      Audit audit = Audit.of(url);
      crowd.awaitAcknowledgements(10);
      int stale = cluster.awaitOwner("main");
      long epoch = (long) cluster.epoch(stale, "main");
      Mover other = crowd.movers().get((stale + 1) % 3);

      long frozenAt = System.nanoTime();
      cluster.freeze(stale);
      int owner = cluster.awaitOwner("main");
      assertThat(cluster.epoch(owner, "main")).isGreaterThan((double) epoch);
      long written = audit.writes(stale, epoch);
      assertThat(written).isPositive();
      long before = other.acknowledged();
      await("changes under the new owner")
          .atMost(Duration.ofSeconds(15))
          .until(() -> other.acknowledged() > before + 50);
      await("the end of the freeze")
          .atMost(FROZEN.multipliedBy(2))
          .until(() -> System.nanoTime() - frozenAt > FROZEN.toNanos());
      cluster.thaw(stale);

      await("the old owner has lost ownership")
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  cluster.node(stale).err().stream()
                      .anyMatch(line -> line.contains("board main: lost ownership")));
      await("a whole cluster").atMost(WHOLE).until(cluster::isWhole);
      crowd.awaitAcknowledgements(20);
      crowd.rest();
      crowd.awaitAgreement(Duration.ofSeconds(10));
      assertThat(audit.writes(stale, epoch)).as("writes of the old owner").isEqualTo(written);
      audit.assertOneWriter();
    }
  }

  @Test
  void singleNodeThatWasFrozenBeyondItsLeaseKeepsItsBoards(Vertx vertx) {
    String url = Postgres.get().newDatabase();
    try (TestCluster alone = TestCluster.start(folder, url, Crowd.boards(1), 1);
        Crowd crowd = Crowd.start(vertx, 1, 20, i -> () -> alone.port(0))) {
      crowd.watch(Transport.WEBSOCKET, () -> alone.port(0));
      crowd.awaitAcknowledgements(10);
      double epoch = alone.epoch(0, "main");

      long frozenAt = System.nanoTime();
      alone.freeze(0);
      await("the end of the freeze")
          .atMost(FROZEN.multipliedBy(2))
          .until(() -> System.nanoTime() - frozenAt > FROZEN.toNanos());
      alone.thaw(0);

      crowd.awaitAcknowledgements(20);
      crowd.rest();
      crowd.awaitAgreement(Duration.ofSeconds(10));
      assertThat(alone.epoch(0, "main")).isEqualTo(epoch);
      assertThat(alone.node(0).err())
          .noneMatch(line -> line.contains("lost ownership"))
          .noneMatch(line -> line.contains("store unreachable"));
    }
  }
}
