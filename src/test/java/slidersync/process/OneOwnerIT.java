package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Postgres;
import slidersync.support.TestCluster;

/**
 * Three nodes claim the same 50 boards at once, again and again. The database itself writes down
 * who took what with which epoch, and who committed.
 */
class OneOwnerIT {

  private static final int BOARDS = 50;
  private static final int ROUNDS = 20;

  private static final String AUDIT =
      """
      CREATE TABLE audit (board TEXT, owner TEXT, epoch BIGINT, revision BIGINT);
      CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.owner <> '' AND (TG_OP = 'INSERT' OR NEW.epoch <> OLD.epoch
              OR NEW.owner <> OLD.owner OR NEW.revision <> OLD.revision) THEN
            INSERT INTO audit VALUES (NEW.id, NEW.owner, NEW.epoch, NEW.revision);
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER audit AFTER INSERT OR UPDATE ON board FOR EACH ROW EXECUTE FUNCTION audit()""";

  @TempDir private Path folder;

  @Test
  void noEpochOfABoardEverHasTwoOwners() {
    Postgres postgres = Postgres.get();
    String url = postgres.newDatabase();
    try (TestCluster cluster = TestCluster.start(folder, url, boards(), 3)) {
      awaitSpread(cluster);
      Postgres.execute(url, AUDIT);
      for (int round = 0; round < ROUNDS; round++) {
        // All boards are free at the same moment: whoever is told so by the store claims.
        Postgres.execute(url, "UPDATE board SET owner = '', expires = 0");
        await("every board has an owner")
            .atMost(Duration.ofSeconds(30))
            .until(() -> Postgres.number(url, "SELECT count(*) FROM board WHERE owner = ''") == 0);
      }
      assertThat(Postgres.number(url, "SELECT count(DISTINCT (board, epoch)) FROM audit"))
          .isGreaterThanOrEqualTo((long) BOARDS * ROUNDS);
      assertThat(
              Postgres.number(
                  url,
                  "SELECT count(*) FROM (SELECT board, epoch FROM audit GROUP BY board, epoch"
                      + " HAVING count(DISTINCT owner) > 1) twice"))
          .isZero();
      awaitSpread(cluster);
    }
  }

  /** All boards are owned, each by one node, and no node owns many more than another. */
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
        .mapToObj("  b%d: {controls: {n: {type: number}}}\n"::formatted)
        .collect(Collectors.joining("", "boards:\n", ""));
  }
}
