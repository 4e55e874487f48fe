package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import slidersync.bus.Addresses;

/**
 * Tells the other nodes how many boards this one owns, and hears it from them. A node whose store
 * is away says nothing: it cannot take a board.
 */
public final class Rebalancer extends VerticleBase {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private static final String NODE = "node";
  private static final String OWNED = "owned";

  private final OwnerContext node;

  public Rebalancer(OwnerContext node) {
    this.node = node;
  }

  @Override
  public Future<?> start() {
    MessageConsumer<Object> shares = vertx.eventBus().consumer(Addresses.SHARES, this::hear);
    vertx.setPeriodic(INTERVAL.toMillis(), tick -> tell());
    return shares.completion();
  }

  private void tell() {
    if (node.watch().isAway()) return;
    vertx
        .eventBus()
        .publish(
            Addresses.SHARES,
            new JsonObject().put(NODE, node.name()).put(OWNED, node.share().owned()));
  }

  private void hear(Message<Object> message) {
    if (message.body() instanceof JsonObject body
        && body.getValue(NODE) instanceof String name
        && body.getValue(OWNED) instanceof Integer owned
        && !name.equals(node.name())) {
      node.share().hear(name, owned);
    }
  }
}
