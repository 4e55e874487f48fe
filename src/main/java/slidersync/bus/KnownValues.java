package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import slidersync.sync.Delta;

/**
 * What a program knows of a board's controls, and who listens. The values are for any thread, all
 * else is for the context.
 */
final class KnownValues {

  private final HomeContext home;
  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private final Set<Consumer<Delta>> listeners = new LinkedHashSet<>();
  private final Promise<Void> known = Promise.promise();

  KnownValues(HomeContext home) {
    this.home = home;
  }

  /** A view that changes with the board. */
  Map<String, Object> values() {
    return values;
  }

  /** Completes when the values are known for the first time. */
  Future<Void> known() {
    return known.future();
  }

  /** Takes a delta, and tells the listeners. */
  void hear(Delta delta) {
    if (delta.isFull()) values.keySet().retainAll(delta.values().keySet());
    delta
        .values()
        .forEach(
            (control, value) -> {
              if (value == null) values.remove(control);
              else values.put(control, value);
            });
    for (Consumer<Delta> listener : List.copyOf(listeners)) {
      if (listeners.contains(listener)) tell(listener, delta);
    }
    known.tryComplete();
  }

  /**
   * Adds a listener.
   *
   * @param all what it is told at once, if the values are known
   */
  void add(Consumer<Delta> listener, Delta all) {
    listeners.add(listener);
    if (known.future().isComplete()) tell(listener, all);
  }

  void remove(Consumer<Delta> listener) {
    listeners.remove(listener);
  }

  void removeAll() {
    listeners.clear();
  }

  /** Lets no listener's exception get in the way of the others: the context reports it. */
  private void tell(Consumer<Delta> listener, Delta delta) {
    try {
      listener.accept(delta);
    } catch (RuntimeException e) {
      home.report(e);
    }
  }
}
