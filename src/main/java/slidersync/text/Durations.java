package slidersync.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as authors write them: a number and its unit, such as {@code 200ms} or {@code 1.5s}.
 */
public final class Durations {

  private static final Map<String, Long> UNITS =
      Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?) ?(ms|s|min|h)");

  private Durations() {}

  /** Gives a duration of whole milliseconds; nothing for any other value. */
  public static Optional<Duration> parse(Object value) {
    if (!(value instanceof String text)) return Optional.empty();
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    BigDecimal millis =
        new BigDecimal(form.group(1))
            .multiply(BigDecimal.valueOf(requireNonNull(UNITS.get(form.group(2)))));
    return millis.stripTrailingZeros().scale() <= 0
        ? Optional.of(Duration.ofMillis(millis.longValueExact()))
        : Optional.empty();
  }

  /** What {@link #parse} takes, in words. */
  public static String expected(Duration min, Duration max) {
    return "a duration from %s to %s, such as 200ms or 1.5s".formatted(format(min), format(max));
  }

  /** Writes a duration in the largest unit of which it is a whole number. */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0 || millis % 1_000 != 0) return millis + "ms";
    if (millis % 60_000 != 0) return millis / 1_000 + "s";
    return millis % 3_600_000 != 0 ? millis / 60_000 + "min" : millis / 3_600_000 + "h";
  }
}
