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
  private final Timer frames;
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
    frames =
        Timer.builder("slidersync.frame")
            .description("Interval between frames: 16 ms unless this node has more than it can do")
            .register(registry);
    refusals =
        Counter.builder("slidersync.bridge.refused")
            .description("Messages of browsers that the bridge refused")
            .register(registry);
  }

  /**
   * @param late those that went to sockets that had been passed over
   */
  void written(int frames, int late) {
    if (frames > 0) written.increment(frames);
    if (late > 0) merged.increment(late);
  }

  void framed(Duration interval) {
    frames.record(interval);
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
