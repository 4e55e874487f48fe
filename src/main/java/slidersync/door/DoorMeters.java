package slidersync.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what goes through a door. */
public final class DoorMeters {

  private final Counter in;
  private final Counter out;
  private final Counter refused;
  private final Counter unknown;

  /**
   * Makes the meters of a door; those of the same name are the same.
   *
   * @param door its name, for example {@code osc}
   */
  public DoorMeters(MeterRegistry registry, String door) {
    in = counter(registry, door, "in", "Messages that came in through a door");
    out = counter(registry, door, "out", "Messages that went out through a door");
    refused = counter(registry, door, "refused", "Messages through a door that were refused");
    unknown = counter(registry, door, "unknown", "Messages to addresses that a door does not know");
  }

  private static Counter counter(MeterRegistry registry, String door, String way, String says) {
    return Counter.builder("slidersync.door." + way)
        .tag("door", door)
        .description(says)
        .register(registry);
  }

  public void in() {
    in.increment();
  }

  public void out() {
    out.increment();
  }

  public void refused() {
    refused.increment();
  }

  public void unknown() {
    unknown.increment();
  }
}
