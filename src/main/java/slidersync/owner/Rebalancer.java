package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import slidersync.bus.Addresses;

/**
 * Tells the other nodes how many boards this one owns, and receives the same from them. A node that
 * cannot reach the store tells nothing, as it cannot take a board over.
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
    MessageConsumer<Object> counts = vertx.eventBus().consumer(Addresses.SHARES, this::receive);
    vertx.setPeriodic(INTERVAL.toMillis(), tick -> publishOwned());
    return counts.completion();
  }

  private void publishOwned() {
    if (node.storeHealth().isUnreachable()) return;
    vertx
        .eventBus()
        .publish(
            Addresses.SHARES,
            new JsonObject().put(NODE, node.name()).put(OWNED, node.fairShare().owned()));
  }

  private void receive(Message<Object> message) {
    if (message.body() instanceof JsonObject body
        && body.getValue(NODE) instanceof String name
        && body.getValue(OWNED) instanceof Integer owned
        && !name.equals(node.name())) {
      node.fairShare().receive(name, owned);
    }
  }
}
