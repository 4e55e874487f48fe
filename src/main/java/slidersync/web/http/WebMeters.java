package slidersync.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the web verticles of a node count together. */
public final class WebMeters {

  private final Counter written;
  private final Counter merged;
  private final Counter refusals;
  private final Timer roundTime;
  private final AtomicInteger sockets;

  /**
   * Meters that all instances share.
   *
   * @param sockets counts the open sockets of all instances; bound to the registry by their node
   */
  public WebMeters(MeterRegistry registry, AtomicInteger sockets) {
    this.sockets = sockets;
    written =
        Counter.builder("slidersync.frames.written")
            .description("Delta and heartbeat frames written to sockets")
            .register(registry);
    merged =
        Counter.builder("slidersync.frames.merged")
            .description("Merged frames written to sockets that had been passed over")
            .register(registry);
    roundTime =
        Timer.builder("slidersync.round")
            .description("Time until all sockets of a board have had their turn for a frame")
            .register(registry);
    refusals =
        Counter.builder("slidersync.bridge.refused")
            .description("Messages of browsers that the bridge refused")
            .register(registry);
  }

  /**
   * Counts a frame that a socket took.
   *
   * @param late whether the socket had been passed over
   */
  public void written(boolean late) {
    written.increment();
    if (late) merged.increment();
  }

  public void wentRound(Duration time) {
    roundTime.record(time);
  }

  public void refused() {
    refusals.increment();
  }

  public void opened() {
    sockets.incrementAndGet();
  }

  public void closed() {
    sockets.decrementAndGet();
  }
}
