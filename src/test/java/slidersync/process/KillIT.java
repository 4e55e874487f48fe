package slidersync.process;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.JarProcess;
import slidersync.support.Scale;

/**
 * Tests that acknowledged changes are durable (promise 3): kills a node with SQLite during 400
 * changes a second. {@link FailoverIT} does the same to a cluster with PostgreSQL.
 */
@ExtendWith(VertxExtension.class)
class KillIT {

  private static final int KILLS = Scale.of(5, 200);
  private static final int MOVERS = 4;
  private static final long PERIOD_MILLIS = 10;
  private static final int CHANGES_BEFORE_A_KILL = 25;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedValueIsMissingAfterAKill(Vertx vertx) throws IOException {
    Path boards = Files.writeString(folder.resolve("boards.yaml"), Crowd.boards(MOVERS));
    int port = JarProcess.freePort();
    String[] options = {"--port", String.valueOf(port), "--boards", boards.toString()};
    JarProcess jar = JarProcess.start(folder, options);
    try (Crowd crowd = Crowd.start(vertx, MOVERS, PERIOD_MILLIS, i -> () -> port)) {
      crowd.watch(Transport.WEBSOCKET, () -> port);
      for (int kill = 0; kill < KILLS; kill++) {
        crowd.awaitAcknowledgements(CHANGES_BEFORE_A_KILL);
        jar.kill();
        List<Long> acknowledged = crowd.acknowledged();
        jar = JarProcess.start(folder, options);
        crowd.assertKept(port, acknowledged);
      }
      crowd.rest();
      crowd.assertOneOrder();
    } finally {
      jar.close();
    }
  }
}
