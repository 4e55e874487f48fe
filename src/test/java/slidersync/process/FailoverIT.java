package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.support.Crowd;
import slidersync.support.Mover;
import slidersync.support.Scale;
import slidersync.support.TestCluster;
import slidersync.support.Transport;

/** A dead owner is replaced (promise 6), and whatever it acknowledged is kept. */
@ExtendWith(VertxExtension.class)
class FailoverIT {

  private static final int KILLS = Scale.of(5, 200);
  private static final Duration PROMISED = Duration.ofSeconds(5);

  /** An answer that was under way when the owner died may come as late as this; no takeover can. */
  private static final long UNDER_WAY_NANOS = 300_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(FailoverIT.class);

  @TempDir private Path folder;

  @Test
  void boardTakesChangesAgainWithinFiveSecondsOfAKill(Vertx vertx) {
    List<Long> millis = new ArrayList<>();
    try (TestCluster cluster =
        TestCluster.start(folder, "jdbc:sqlite:data/test.db", Crowd.boards(1), 3)) {
      for (int kill = 0; kill < KILLS; kill++) {
        int owner = cluster.awaitOwner("main");
        int other = (owner + 1 + kill % 2) % 3;
        try (Crowd crowd = Crowd.start(vertx, 1, 10, i -> () -> cluster.port(other))) {
          crowd.watch(Transport.WEBSOCKET, () -> cluster.port(other));
          crowd.awaitAcknowledgements(20);
          cluster.node(owner).kill();
          millis.add(millisToAnAcknowledgement(crowd.movers().get(0)));
          crowd.rest();
          crowd.awaitAgreement(PROMISED);
        }
        cluster.restart(owner);
      }
    }
    Collections.sort(millis);
    LOG.info(
        "failover after {} kills: fastest {} ms, median {} ms, slowest {} ms; all: {}",
        KILLS,
        millis.get(0),
        millis.get(KILLS / 2),
        millis.get(KILLS - 1),
        millis);
    assertThat(millis).allSatisfy(time -> assertThat(time).isLessThan(PROMISED.toMillis()));
  }

  private static long millisToAnAcknowledgement(Mover mover) {
    long killed = System.nanoTime();
    await("an acknowledgement by the next owner")
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(() -> mover.acknowledgedAt() - killed > UNDER_WAY_NANOS);
    return (System.nanoTime() - killed) / 1_000_000;
  }
}
