package slidersync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.IntSupplier;
import slidersync.owner.OwnerContext;

/** What an operator wants to know of a node as a whole. */
record NodeMeters(OwnerContext context, IntSupplier members) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("slidersync.boards.owned", () -> context.fairShare().owned())
        .description("Boards that this node owns")
        .register(registry);
    Gauge.builder("slidersync.store.up", () -> context.storeHealth().isUnreachable() ? 0 : 1)
        .description("Whether the store answers: 1 or 0")
        .register(registry);
    Gauge.builder("slidersync.cluster.members", members::getAsInt)
        .description("Nodes in the cluster, as this one sees it; 1 without a cluster")
        .register(registry);
  }
}
