package slidersync.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.multimap.MultiMap;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastRegistrationInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.JarProcess;
import slidersync.support.TestNode;

/** What is lost when the parts of a cluster come together again is put back. */
class HazelcastClusterTest {

  private static final Duration MENDED = Duration.ofSeconds(20);
  private static final Duration JOINED = Duration.ofMinutes(1);
  private static final String ADDRESS = "news";

  private final List<Integer> ports = List.of(JarProcess.freePort(), JarProcess.freePort());
  private final HazelcastCluster cluster = cluster(0);
  private final HazelcastCluster another = cluster(1);
  private final AtomicInteger heard = new AtomicInteger();
  private Vertx sender;
  private Vertx receiver;

  @BeforeEach
  void start() {
    sender = joined(cluster);
    receiver = joined(another);
    TestNode.get(
        receiver.eventBus().consumer(ADDRESS, message -> heard.incrementAndGet()).completion());
    awaitDelivery();
  }

  @AfterEach
  void stop() {
    TestNode.get(sender.close());
    TestNode.get(receiver.close());
  }

  @Test
  void nodeWhoseConsumersTheClusterHasForgottenHearsAgain() {
    registrations().remove(ADDRESS);

    awaitDelivery();
  }

  @Test
  void consumersOfNodesThatAreNotThereAreForgotten() {
    HazelcastRegistrationInfo dead =
        new HazelcastRegistrationInfo(new RegistrationInfo("dead", 1, false));
    registrations().put(ADDRESS, dead);

    await()
        .atMost(MENDED)
        .untilAsserted(() -> assertThat(registrations().get(ADDRESS)).doesNotContain(dead));
  }

  private static Vertx joined(HazelcastCluster cluster) {
    Future<Vertx> vertx = cluster.join();
    await().atMost(JOINED).until(vertx::isComplete);
    return TestNode.get(vertx);
  }

  /** Until what is published from now on is heard. */
  private void awaitDelivery() {
    int before = heard.get();
    await()
        .atMost(MENDED)
        .until(
            () -> {
              sender.eventBus().publish(ADDRESS, "");
              return heard.get() > before + 1;
            });
  }

  private MultiMap<String, HazelcastRegistrationInfo> registrations() {
    return requireNonNull(cluster.hazelcast()).getMultiMap("__vertx.subs");
  }

  private HazelcastCluster cluster(int i) {
    return new HazelcastCluster(
        "127.0.0.1", ports.get(i), ports.stream().map(port -> "127.0.0.1:" + port).toList());
  }
}
