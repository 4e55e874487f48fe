package slidersync.owner;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import slidersync.sync.StreamId;
import slidersync.text.Reason;

/** Meters one board at its owner. */
final class OwnerMeters {

  private final MeterRegistry registry;
  private final String board;
  private final Counter changes;
  private final Counter messages;
  private final Counter deltas;
  private final Timer commits;
  private final Counter failedCommits;
  private final Counter takeovers;
  private final Counter depositions;

  private volatile long epoch;
  private volatile long renewedAt;

  OwnerMeters(MeterRegistry registry, String board) {
    this.registry = registry;
    this.board = board;
    changes =
        Counter.builder("slidersync.changes.accepted")
            .description("Changes of controls committed and acknowledged")
            .tag("board", board)
            .register(registry);
    messages =
        Counter.builder("slidersync.messages.posted")
            .description("Messages committed and acknowledged")
            .tag("board", board)
            .register(registry);
    deltas =
        Counter.builder("slidersync.deltas.published")
            .description("Deltas published, heartbeats not counted")
            .tag("board", board)
            .register(registry);
    commits =
        Timer.builder("slidersync.commit")
            .description("Time for a batch to become durable")
            .tag("board", board)
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    failedCommits =
        Counter.builder("slidersync.commits.failed")
            .description("Batches that the store did not commit")
            .tag("board", board)
            .register(registry);
    takeovers =
        Counter.builder("slidersync.takeovers")
            .description("Times that this node became the owner")
            .tag("board", board)
            .register(registry);
    depositions =
        Counter.builder("slidersync.depositions")
            .description("Times that this node lost ownership without releasing it")
            .tag("board", board)
            .register(registry);
    Gauge.builder("slidersync.epoch", this, meters -> meters.epoch)
        .description("The epoch of the lease, 0 while another node owns the board")
        .tag("board", board)
        .register(registry);
    Gauge.builder("slidersync.lease.age", this, OwnerMeters::leaseAge)
        .description("Seconds since the lease was claimed or renewed")
        .tag("board", board)
        .register(registry);
  }

  private double leaseAge() {
    return epoch == 0 ? Double.NaN : (System.nanoTime() - renewedAt) / 1e9;
  }

  void claimed(long newEpoch, long claimedAt) {
    takeovers.increment();
    renewed(claimedAt);
    epoch = newEpoch;
  }

  void renewed(long askedAt) {
    renewedAt = askedAt;
  }

  void released() {
    epoch = 0;
  }

  void deposed() {
    depositions.increment();
    released();
  }

  void accepted(StreamId stream) {
    switch (stream) {
      case CONTROLS -> changes.increment();
      case MESSAGES -> messages.increment();
      case PEOPLE -> {} // Most of them only renew somebody's presence.
      case DEFINITION -> {} // An operator saves a file now and then; the log says it.
    }
  }

  void refused(Reason reason) {
    Counter.builder("slidersync.changes.refused")
        .description("Commands refused, by reason and its code")
        .tag("board", board)
        .tag("reason", reason.name())
        .tag("code", String.valueOf(reason.code()))
        .register(registry)
        .increment();
  }

  void published() {
    deltas.increment();
  }

  void committed(Duration time) {
    commits.record(time);
  }

  void commitFailed() {
    failedCommits.increment();
  }
}
