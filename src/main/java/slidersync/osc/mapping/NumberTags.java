package slidersync.osc.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import slidersync.text.Numbers;

/** Writes numbers in the type of a tag. */
final class NumberTags {

  private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private NumberTags() {}

  /** Writes a number that is not beyond {@link Numbers#MAX_SAFE}; whole types round. */
  static Object write(String tag, BigDecimal number) {
    return switch (tag) {
      case "i" -> rounded(number).max(MIN_INT).min(MAX_INT).intValueExact();
      case "h" -> rounded(number).longValueExact();
      case "d" -> number.doubleValue();
      case "s" -> Numbers.plain(number);
      // Zero has a sign there, which would make two of it.
      default -> number.floatValue() + 0f;
    };
  }

  /** The number that was written as such an argument. */
  static Object heard(String tag, BigDecimal number, Object argument) {
    if (number.abs().compareTo(BigDecimal.valueOf(Numbers.MAX_SAFE)) > 0) return argument;
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return isWhole || !(tag.equals("i") || tag.equals("h")) ? write(tag, number) : argument;
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP);
  }
}
