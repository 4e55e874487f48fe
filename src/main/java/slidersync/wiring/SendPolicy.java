package slidersync.wiring;

import java.time.Duration;
import java.util.Optional;
import slidersync.control.Definition;
import slidersync.text.Durations;

/**
 * When a peer is told of a value that changes. The last value is always told.
 *
 * @param isOnRelease only while nobody holds the control, for relays and motors
 * @param interval the least time between two values
 */
public record SendPolicy(boolean isOnRelease, Duration interval) {

  /** Tells each value as soon as it is there. */
  public static final SendPolicy LIVE = new SendPolicy(false, Duration.ZERO);

  /** Tells the value at which a hand lets go. */
  public static final SendPolicy RELEASE = new SendPolicy(true, Duration.ZERO);

  private static final Duration MIN = Duration.ofMillis(1);
  private static final Duration MAX = Duration.ofHours(1);

  /** Reads {@code send}: {@code live}, {@code release} or an interval; nothing if it is missing. */
  static Optional<SendPolicy> read(Definition binding) {
    return binding.value("send").map(value -> of(binding, value));
  }

  private static SendPolicy of(Definition binding, Object value) {
    if (value.equals("live")) return LIVE;
    if (value.equals("release")) return RELEASE;
    Duration interval =
        Durations.parse(value)
            .filter(given -> given.compareTo(MIN) >= 0 && given.compareTo(MAX) <= 0)
            .orElseThrow(
                () ->
                    binding.refusal(
                        "send", "live, release or " + Durations.expected(MIN, MAX), value));
    return new SendPolicy(false, interval);
  }
}
