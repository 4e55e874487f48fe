package slidersync.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as JSON and JavaScript know them. */
public final class Numbers {

  /** The largest integer that JavaScript holds exactly: 2^53 - 1. */
  public static final long MAX_SAFE = 9_007_199_254_740_991L;

  /** Longer ones say no more than a double holds. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  /**
   * Gives the decimal of a finite number within plus or minus {@link #MAX_SAFE}, as exactly as
   * JavaScript holds it; nothing for any other value.
   */
  public static Optional<BigDecimal> decimal(Object value) {
    return exact(value)
        .filter(d -> d.abs().compareTo(BigDecimal.valueOf(MAX_SAFE)) <= 0)
        .map(Numbers::rounded);
  }

  private static Optional<BigDecimal> exact(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double d = ((Number) value).doubleValue();
      return Double.isFinite(d) ? Optional.of(BigDecimal.valueOf(d)) : Optional.empty();
    }
    if (value instanceof BigDecimal d) return Optional.of(d);
    if (value instanceof BigInteger i) return Optional.of(new BigDecimal(i));
    if (value instanceof Number n) return Optional.of(BigDecimal.valueOf(n.longValue()));
    return Optional.empty();
  }

  /**
   * Gives the one object for a number within plus or minus {@link #MAX_SAFE}: what a JSON parser
   * makes of its shortest text, an {@link Integer} where it fits, then a {@link Long}, else a
   * {@link Double}. So a value stays equal on its way over the bus and through the store.
   */
  public static Number canonical(BigDecimal decimal) {
    BigDecimal rounded = rounded(decimal);
    if (!isWhole(rounded)) return rounded.doubleValue();
    long whole = rounded.longValueExact();
    return (int) whole == whole ? (Number) (int) whole : (Number) whole;
  }

  /** Reads a number as people and programs write it, such as {@code 31} or {@code -1.5e3}. */
  public static Optional<Number> parse(String text) {
    String number = text.strip();
    if (!NUMBER.matcher(number).matches()) return Optional.empty();
    return decimal(new BigDecimal(number)).map(Numbers::canonical);
  }

  /** Writes a number as people do: 0.00001, not 1.0E-5. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal rounded(BigDecimal decimal) {
    return isWhole(decimal) ? decimal : BigDecimal.valueOf(decimal.doubleValue());
  }

  private static boolean isWhole(BigDecimal decimal) {
    return decimal.stripTrailingZeros().scale() <= 0;
  }
}
