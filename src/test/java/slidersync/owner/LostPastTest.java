package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.sync.Position;

/** Tests stores that go back between two owners, then on beyond what readers have seen. */
@ExtendWith(VertxExtension.class)
class LostPastTest {

  @TempDir private Path folder;
  private Owners owners;

  @BeforeEach
  void start(Vertx provided) {
    owners = new Owners(provided, folder);
  }

  @AfterEach
  void end() {
    owners.close();
  }

  @Test
  void readerOfChangesThatAnOlderCopyLacksGetsEverything() {
    owners.live("Ana", 1);
    owners.end();
    int copy = owners.copy();
    owners.begin();
    JsonObject lost = owners.live("Anna", 2);
    owners.awaitFollowers();

    owners.goBack(copy);

    assertThat(owners.set("slider2", 3).getLong("revision"))
        .isLessThanOrEqualTo(lost.getLong("revision"));
    IntStream.range(0, 10).forEach(i -> owners.live("Ana " + i % 2, 10 + i));
    assertThat(owners.getSince(Owners.after(lost)).getLong("from")).isZero();
    owners.awaitFollowers();
  }

  @Test
  void readerOfADeletedStoreGetsEverything() {
    JsonObject lost = owners.live("Ana", 1);
    owners.awaitFollowers();

    owners.goBack(null);

    IntStream.range(0, 10).forEach(i -> owners.set("slider2", i));
    assertThat(owners.getSince(Owners.after(lost)).getLong("from")).isZero();
    owners.awaitFollowers();
  }

  @Test
  void twoHistoriesThatBranchFromTheSameCopyAreToldApart() {
    owners.live("Ana", 1);
    owners.end();
    int copy = owners.copy();
    owners.begin();
    JsonObject one = owners.live("Ana", 2);
    owners.awaitFollowers();
    owners.goBack(copy);
    Position then = Owners.after(owners.set("slider2", 1));
    JsonObject other = owners.live("Ana", 3);
    owners.awaitFollowers();

    owners.goBack(copy);

    IntStream.range(0, 10).forEach(i -> owners.live("Ana", 20 + i));
    assertThat(owners.getSince(Owners.after(one)).getLong("from")).isZero();
    assertThat(owners.getSince(Owners.after(other)).getLong("from")).isZero();
    assertThat(owners.getSince(then).getLong("from")).isZero();
    owners.awaitFollowers();
  }
}
