package slidersync.mqtt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import slidersync.wiring.SendPolicy;

/**
 * When a broker is told of values: as the board file says, but later by chance after somebody there
 * has set the control. Two installations that set each other through brokers could otherwise
 * exchange two values for ever, each publishing the one that the other has just given up. No
 * command is left out for that, and the first change after a pause goes at once.
 */
final class Pace {

  /** The most by which a value comes later. */
  static final Duration CHANCE = Duration.ofMillis(150);

  private final Function<String, SendPolicy> policies;
  private final DoubleSupplier chance;
  private final Map<String, Duration> delays = new HashMap<>();
  private boolean isHurried;

  /**
   * Begins without delays.
   *
   * @param policies by control, of the board file
   * @param chance numbers from 0 up to 1
   */
  Pace(Function<String, SendPolicy> policies, DoubleSupplier chance) {
    this.policies = policies;
    this.chance = chance;
  }

  /** How a control is told of just now. */
  SendPolicy policy(String control) {
    if (isHurried) return SendPolicy.LIVE;
    SendPolicy policy = policies.apply(control);
    Duration delay = delays.get(control);
    return delay == null
        ? policy
        : new SendPolicy(policy.isOnRelease(), policy.interval().plus(delay));
  }

  /** Lets everything go at once from now on. */
  void hurry() {
    isHurried = true;
  }

  /** Notes that somebody at the broker has set a control. */
  void commanded(String control) {
    delays.computeIfAbsent(control, id -> delay());
  }

  /** Notes that a control was told of. */
  void told(String control) {
    delays.remove(control);
  }

  private Duration delay() {
    return Duration.ofNanos((long) (chance.getAsDouble() * CHANCE.toNanos()));
  }
}
