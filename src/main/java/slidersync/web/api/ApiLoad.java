package slidersync.web.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Shareable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import slidersync.door.TokenBucket;

/** What all web verticles of a node count together for the API. It is thread-safe. */
final class ApiLoad implements Shareable {

  private static final String NAME = "slidersync.api";

  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > ApiLimits.MAX_ADDRESSES;
        }
      };

  private final LongSupplier nanoTime;
  private int streams;

  /**
   * Makes one that has counted nothing yet.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  ApiLoad(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The one of the node. */
  static ApiLoad of(Vertx vertx, MeterRegistry registry) {
    return vertx
        .sharedData()
        .<String, ApiLoad>getLocalMap(NAME)
        .computeIfAbsent(NAME, first -> new ApiLoad(System::nanoTime).bindTo(registry));
  }

  private ApiLoad bindTo(MeterRegistry registry) {
    Gauge.builder("slidersync.event.streams", this, ApiLoad::streams)
        .description("Open event streams of the HTTP API")
        .register(registry);
    return this;
  }

  /** Counts a request; 0 if it may pass, else after how many milliseconds others may. */
  synchronized long take(String address) {
    TokenBucket bucket =
        buckets.computeIfAbsent(
            address, first -> new TokenBucket(ApiLimits.RATE, ApiLimits.BURST, nanoTime));
    return bucket.take() ? 0 : bucket.millisUntilFull();
  }

  /** Counts a stream that opens, unless there are too many. */
  synchronized boolean open() {
    if (streams >= ApiLimits.MAX_STREAMS) return false;
    streams++;
    return true;
  }

  synchronized void close() {
    streams--;
  }

  private synchronized int streams() {
    return streams;
  }
}
