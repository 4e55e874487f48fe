package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.Transport;
import slidersync.support.Audit;
import slidersync.support.Mover;
import slidersync.support.Postgres;
import slidersync.support.Scale;
import slidersync.support.TestCluster;

/**
 * Lets three nodes claim the same 50 boards at once, again and again. The database itself records
 * who claimed which board under which epoch, and who committed.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class OneOwnerIT {

  private static final int BOARDS = 50;
  private static final int ROUNDS = Scale.of(5, 100);
  private static final long PERIOD_MILLIS = 400;

  @TempDir private Path folder;

  @Test
  void noEpochOfABoardEverHasTwoOwners(Vertx vertx) {
    String url = Postgres.get().newDatabase();
    List<Mover> movers = List.of();
    try (TestCluster cluster = TestCluster.start(folder, url, boards(), 3)) {
      awaitSpread(cluster);
      Audit audit = Audit.of(url);
      // Two for each board, on two nodes: so each node that believes to own it has changes to
      // commit.
      movers = IntStream.range(0, 2 * BOARDS).mapToObj(i -> mover(vertx, cluster, i)).toList();
      for (int round = 0; round < ROUNDS; round++) {
        // All boards are free at the same moment, and each node claims them when it learns of it.
        Postgres.execute(url, "UPDATE board SET owner = '', expires = 0");
        await("every board has an owner, who commits")
            .atMost(Duration.ofSeconds(30))
            .until(() -> audit.boardsWithCommits() == BOARDS);
      }
      assertThat(audit.epochsWithCommits()).isGreaterThanOrEqualTo((long) BOARDS * ROUNDS);
      audit.assertOneWriter();
      assertThat(movers).allSatisfy(mover -> assertThat(mover.wrong()).isNull());
    } finally {
      movers.forEach(Mover::close);
    }
  }

  private static Mover mover(Vertx vertx, TestCluster cluster, int i) {
    return Mover.start(
        vertx,
        Transport.WEBSOCKET,
        () -> cluster.port(i % 3),
        "b" + i / 2,
        "n" + i % 2,
        PERIOD_MILLIS);
  }

  /** Waits until all boards are owned, and no node owns many more than another. */
  private static void awaitSpread(TestCluster cluster) {
    await("the boards are spread over the nodes")
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              List<Double> owned =
                  cluster.live().stream()
                      .map(i -> cluster.metric(i, "slidersync_boards_owned"))
                      .sorted()
                      .toList();
              return owned.stream().mapToDouble(n -> n).sum() == BOARDS
                  && owned.get(owned.size() - 1) - owned.get(0) <= 1;
            });
  }

  private static String boards() {
    return IntStream.range(0, BOARDS)
        .mapToObj("  b%d: {controls: {n0: {type: number}, n1: {type: number}}}\n"::formatted)
        .collect(Collectors.joining("", "boards:\n", ""));
  }
}
