package slidersync.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the web verticles of a node count together. */
final class WebMeters {

  private final Counter written;
  private final Counter merged;
  private final Counter refusals;
  private final Timer rounds;
  private final AtomicInteger sockets;

  /**
   * Meters that all instances share.
   *
   * @param sockets counts the open sockets of all instances; bound to the registry by their node
   */
  WebMeters(MeterRegistry registry, AtomicInteger sockets) {
    this.sockets = sockets;
    written =
        Counter.builder("slidersync.frames.written")
            .description("Delta and heartbeat frames written to sockets")
            .register(registry);
    merged =
        Counter.builder("slidersync.frames.merged")
            .description("Merged frames written to sockets that had been passed over")
            .register(registry);
    rounds =
        Timer.builder("slidersync.round")
            .description("Time until all sockets of a board have had their turn for a frame")
            .register(registry);
    refusals =
        Counter.builder("slidersync.bridge.refused")
            .description("Messages of browsers that the bridge refused")
            .register(registry);
  }

  /**
   * @param late whether the socket had been passed over
   */
  void written(boolean late) {
    written.increment();
    if (late) merged.increment();
  }

  void wentRound(Duration time) {
    rounds.record(time);
  }

  void refused() {
    refusals.increment();
  }

  void opened() {
    sockets.incrementAndGet();
  }

  void closed() {
    sockets.decrementAndGet();
  }
}
