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
 * Recognizes commands that arrive too late to be carried out: meanwhile their senders were told
 * that they failed, or have sent something newer. A command can be stuck in a connection between
 * nodes for as long as the network takes.
 *
 * <p>A command carries the newest {@link Heartbeat} of the owner that its node has received, and
 * its {@link CommandOrder} among those of its sender. Clocks of two machines are never compared. A
 * command without these headers is never late. An instance belongs to one {@link Leadership} and
 * its event loop.
 */
final class LateCommands {

  /**
   * How old the heartbeat in a command may be. A follower without a heartbeat for {@code
   * Follower.SILENCE} is offline and sends nothing; half a second more is enough for the way.
   */
  static final Duration MAX_AGE = Duration.ofSeconds(3);

  private static final int MAX_SENDERS = 10_000;

  private final String owner = UUID.randomUUID().toString();
  private final LongSupplier nanoTime;

  /** The place of the last command by sender and order; drops those unused for longest. */
  private final Map<String, Long> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_SENDERS;
        }
      };

  /**
   * Begins without having seen any command.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  LateCommands(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Returns options that stamp a message of the owner with its heartbeat. */
  DeliveryOptions heartbeat() {
    return Heartbeat.stamp(new DeliveryOptions(), new Heartbeat(owner, nanoTime.getAsLong()));
  }

  /**
   * Tells why a command that has just arrived is too late; empty if it is not.
   *
   * @param order what it has in common with the commands that may overtake it: mostly its address
   */
  Optional<String> whyLate(String order, MultiMap headers) {
    if (!Heartbeat.isIn(headers)) return Optional.empty();
    Heartbeat heartbeat = Heartbeat.of(headers);
    if (heartbeat == null || !heartbeat.owner().equals(owner)) {
      return Optional.of("the node that sent it had not heard the board's owner yet");
    }
    if (nanoTime.getAsLong() - heartbeat.at() > MAX_AGE.toNanos()) {
      return Optional.of("it was on its way for too long");
    }
    return isOvertaken(order, headers)
        ? Optional.of("a later command has overtaken it")
        : Optional.empty();
  }

  private boolean isOvertaken(String order, MultiMap headers) {
    CommandOrder command = CommandOrder.of(headers);
    if (command == null) return false;
    String key = command.sender() + " " + order;
    Long last = places.get(key);
    if (last != null && last >= command.place()) return true;
    places.put(key, command.place());
    return false;
  }
}
