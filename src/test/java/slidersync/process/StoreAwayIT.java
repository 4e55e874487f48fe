package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.JarProcess;
import slidersync.support.Platform;
import slidersync.support.Postgres;
import slidersync.support.RawHttp;

/**
 * Makes the store unreachable for a while: no false acknowledgement, no lost change, no restart.
 * Each case has a node and a store of its own and mostly waits, so they run in parallel.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class StoreAwayIT {

  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final Duration NOTICED = Duration.ofSeconds(6);
  private static final Duration BACK = Duration.ofSeconds(15);
  private static final long AT_ONCE_MILLIS = 1_000;

  @TempDir private Path folder;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void frozenPostgresql(Vertx vertx) {
    Postgres postgres = Postgres.start();
    survives(vertx, postgres.newDatabase(), postgres::freeze, postgres::thaw, "store unreachable");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void killedPostgresql(Vertx vertx) {
    Postgres postgres = Postgres.start();
    survives(vertx, postgres.newDatabase(), postgres::kill, postgres::restart, "store unreachable");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void fullDisk(Vertx vertx) throws IOException {
    Platform.needsRoot();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path filler = disk.resolve("filler");
    Platform.run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    try {
      survives(
          vertx,
          "jdbc:sqlite:" + disk.resolve("test.db"),
          () -> fill(filler),
          () -> assertThat(filler.toFile().delete()).isTrue(),
          "the disk is full");
    } finally {
      Platform.run("umount", disk.toString());
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void deletedFile(Vertx vertx) {
    Path file = folder.resolve("test.db");
    Path saved = folder.resolve("saved.db");
    survives(
        vertx,
        "jdbc:sqlite:" + file,
        () -> move(file, saved),
        () -> move(saved, file),
        "it was deleted or moved while it was in use");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void survives(Vertx vertx, String url, Runnable fail, Runnable recover, String line) {
    try {
      Files.writeString(folder.resolve("boards.yaml"), Crowd.boards(2));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (JarProcess node = JarProcess.start(folder, "--boards=boards.yaml", "--store=" + url);
        Crowd crowd = Crowd.start(vertx, 2, 10, i -> node::port)) {
      crowd.watch(Transport.WEBSOCKET, node::port);
      crowd.awaitAcknowledgements(50);
      List<Long> acknowledged;
      long failedAt = System.nanoTime();
      fail.run();
      try {
        await("not ready").atMost(NOTICED).until(() -> !RawHttp.isReady(node.port()));
        await("the store unreachable in the log")
            .atMost(NOTICED)
            .until(
                () -> node.err().stream().anyMatch(said -> said.contains("store unreachable: ")));
        assertRefusedAtOnce(vertx, node.port());
        int before = crowd.acknowledgements();
        await("the time for which the store is unreachable")
            .atMost(OUTAGE.multipliedBy(2))
            .until(() -> System.nanoTime() - failedAt > OUTAGE.toNanos());
        assertThat(crowd.acknowledgements()).isEqualTo(before);
        acknowledged = crowd.acknowledged();
      } finally {
        recover.run();
      }
      await("ready again").atMost(BACK).until(() -> RawHttp.isReady(node.port()));
      crowd.assertKept(node.port(), acknowledged);
      crowd.awaitAcknowledgements(50);
      crowd.rest();
      crowd.awaitAgreement(Duration.ofSeconds(5));
      assertThat(node.err())
          .filteredOn(said -> said.contains(line))
          .isNotEmpty()
          .hasSizeLessThan(4);
    }
  }

  private static void assertRefusedAtOnce(Vertx vertx, int port) {
    try (SockJsClient client = get(SockJsClient.open(vertx, Transport.WEBSOCKET, port))) {
      long asked = System.nanoTime();
      JsonObject values = new JsonObject().put("n0", 1);
      JsonObject answer =
          get(client.request("board.main.set", new JsonObject().put("values", values)));
      assertThat(answer.getInteger("failureCode")).isEqualTo(503);
      assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(AT_ONCE_MILLIS);
    }
  }

  private static void fill(Path file) {
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) out.write(page);
    } catch (IOException full) {
      assertThat(file).isNotEmptyFile();
    }
  }
}
