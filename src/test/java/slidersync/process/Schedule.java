package slidersync.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.support.Churn;
import slidersync.support.Crowd;
import slidersync.support.Journal;
import slidersync.support.TestCluster;

/**
 * Lets random faults happen to a cluster, one after the other, so that other nodes are always
 * there. The same seed makes the same schedule.
 */
final class Schedule {

  private static final int LONGEST_MILLIS = 6_000;
  private static final int CHURN_PER_SECOND = 100;
  private static final Duration STOP = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final TestCluster cluster;
  private final Random random;
  private final Journal journal;
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable Churn churn;

  private record Fault(String name, IntConsumer begin, IntConsumer end) {}

  /** Begins with kills, stops, freezes and lost connections, and with sockets that come and go. */
  Schedule(TestCluster cluster, Crowd crowd, long seed) {
    this.cluster = cluster;
    random = new Random(seed);
    journal = Journal.begin("schedule", () -> "seed " + seed);
    with("kill", node -> cluster.node(node).kill(), cluster::restart);
    with("stop", this::stop, cluster::restart);
    with("freeze", cluster::freeze, cluster::thaw);
    with("drop connections", node -> crowd.drop(random, 0.5), node -> {});
    with("churn, or its end", node -> churn(crowd), node -> {});
  }

  private void churn(Crowd crowd) {
    if (churn == null) {
      churn = crowd.churn(cluster.balanced(), CHURN_PER_SECOND);
    } else {
      churn.close();
      churn = null;
    }
  }

  /**
   * Adds a kind of fault.
   *
   * @param begin called with the node to which it happens
   */
  Schedule with(String name, IntConsumer begin, IntConsumer end) {
    faults.add(new Fault(name, begin, end));
    return this;
  }

  void run(Duration time) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < time.toNanos()) {
      Fault fault = faults.get(random.nextInt(faults.size()));
      int node = random.nextInt(cluster.size());
      Duration pause = Duration.ofMillis(random.nextInt(LONGEST_MILLIS));
      String what = fault.name() + ", node " + node + ", " + pause.toMillis() + " ms";
      LOG.info(what);
      journal.note(what);
      fault.begin().accept(node);
      pause(pause);
      journal.note("ends: " + what);
      fault.end().accept(node);
      journal.note("ended: " + what);
    }
    if (churn != null) churn.close();
  }

  private void stop(int node) {
    cluster.node(node).terminate();
    cluster.node(node).exitCode(STOP);
  }

  private static void pause(Duration pause) {
    long start = System.nanoTime();
    await("a pause of the schedule")
        .atMost(pause.plus(STOP))
        .until(() -> System.nanoTime() - start > pause.toNanos());
  }
}
