package slidersync.owner;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import slidersync.bus.CommandOrder;
import slidersync.bus.Heartbeat;

/**
 * Tells which commands come too late to be carried out: their senders have been told meanwhile that
 * they were not, or have sent something else. A command can hang in a connection between nodes for
 * as long as the network takes.
 *
 * <p>A command carries the newest {@link Heartbeat} of the owner that its node has heard, and its
 * {@link Order} among those of its sender. Clocks of two machines are never compared. A command
 * without them is never late. It belongs to one tenure, and to its event loop.
 */
final class LateCommands {

  /**
   * How old the beat of a command may be. Whoever hears nothing for {@code Follower.SILENCE} is
   * offline, and half a second is enough for the way.
   */
  static final Duration BOUND = Duration.ofSeconds(3);

  private static final int MAX_SENDERS = 10_000;

  private final String owner = UUID.randomUUID().toString();
  private final LongSupplier nanoTime;

  /** By sender and address, the place of the last command; those that were used last are kept. */
  private final Map<String, Long> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_SENDERS;
        }
      };

  /**
   * For one tenure.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  LateCommands(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Options for what the owner says now. */
  DeliveryOptions beat() {
    return Heartbeat.stamp(new DeliveryOptions(), new Heartbeat(owner, nanoTime.getAsLong()));
  }

  /** Why a command, which has just come, is too late; nothing if it is not. */
  Optional<String> why(String address, MultiMap headers) {
    if (!Heartbeat.isIn(headers)) return Optional.empty();
    Heartbeat beat = Heartbeat.of(headers);
    if (beat == null || !beat.owner().equals(owner)) {
      return Optional.of("it was sent by a node that had not heard the board's owner yet");
    }
    if (nanoTime.getAsLong() - beat.at() > BOUND.toNanos()) {
      return Optional.of("it was on its way for too long");
    }
    return isOvertaken(address, headers)
        ? Optional.of("a later one has overtaken it")
        : Optional.empty();
  }

  private boolean isOvertaken(String address, MultiMap headers) {
    CommandOrder order = CommandOrder.of(headers);
    if (order == null) return false;
    String key = order.sender() + " " + address;
    Long last = places.get(key);
    if (last != null && last >= order.place()) return true;
    places.put(key, order.place());
    return false;
  }
}
