package slidersync.control;

import static slidersync.text.Numbers.canonical;
import static slidersync.text.Numbers.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;

/**
 * The numbers from {@code min} to {@code max} that are whole steps away from {@code base}; without
 * a step, all of them. All arithmetic is decimal: three steps of 0.1 are 0.3.
 */
record NumberGrid(BigDecimal min, BigDecimal max, BigDecimal base, @Nullable BigDecimal step) {

  /** The most digits of a decimal that a {@code double} gives back unchanged. */
  private static final int DIGITS = 15;

  private static final BigDecimal MAX_SAFE = BigDecimal.valueOf(Numbers.MAX_SAFE);

  /** Reads {@code min} and {@code max}; without one only the reach limits. */
  static NumberGrid of(Definition definition, @Nullable BigDecimal step) {
    Optional<BigDecimal> min = definition.number("min");
    Optional<BigDecimal> max = definition.number("max");
    BigDecimal base = min.orElse(BigDecimal.ZERO);
    BigDecimal reach = step == null ? MAX_SAFE : reach(base, step);
    NumberGrid grid = new NumberGrid(min.orElse(reach.negate()), max.orElse(reach), base, step);
    if (grid.min.compareTo(grid.max) >= 0) {
      throw min.isEmpty()
          ? definition.refusal("max", "a number above " + plain(grid.min), canonical(grid.max))
          : definition.refusal("min", "a number below max " + plain(grid.max), canonical(grid.min));
    }
    if (step != null) grid.checkStep(definition, step, reach);
    return grid;
  }

  private void checkStep(Definition definition, BigDecimal step, BigDecimal reach) {
    Number got = canonical(step);
    if (step.signum() <= 0) throw definition.refusal("step", "a number above 0", got);
    if (min.abs().max(max.abs()).compareTo(reach) > 0) {
      throw definition.refusal(
          "step", "a coarser one (" + DIGITS + " digits from the largest number to the step)", got);
    }
    if (count(min, step, RoundingMode.CEILING).compareTo(count(max, step, RoundingMode.FLOOR))
        >= 0) {
      throw definition.refusal("step", "a number that fits between min and max", got);
    }
  }

  /** The distance from 0 up to which a {@code double} tells the steps apart. */
  private static BigDecimal reach(BigDecimal base, BigDecimal step) {
    int scale =
        Math.max(0, Math.max(step.stripTrailingZeros().scale(), base.stripTrailingZeros().scale()));
    return BigDecimal.TEN.pow(DIGITS).subtract(BigDecimal.ONE).movePointLeft(scale);
  }

  /** Brings a number to the nearest step; gives nothing for any other value. */
  Optional<Object> normalForm(Object value) {
    return Numbers.decimal(value).filter(this::isWithin).map(this::nearest);
  }

  boolean isWithin(BigDecimal number) {
    return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
  }

  /** The nearest number of the grid; of two, the greater. */
  Number nearest(BigDecimal number) {
    BigDecimal inside = number.max(min).min(max);
    if (step == null) return canonical(inside);
    RoundingMode upwards =
        inside.compareTo(base) < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
    BigInteger steps =
        count(inside, step, upwards)
            .max(count(min, step, RoundingMode.CEILING))
            .min(count(max, step, RoundingMode.FLOOR));
    return canonical(base.add(step.multiply(new BigDecimal(steps))));
  }

  private BigInteger count(BigDecimal number, BigDecimal ofStep, RoundingMode mode) {
    return number.subtract(base).divide(ofStep, 0, mode).toBigInteger();
  }

  /** What {@link #normalForm} takes, in words. */
  String expected() {
    return "a number from " + plain(min) + " to " + plain(max);
  }
}
