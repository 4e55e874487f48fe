package slidersync.osc.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;
import slidersync.wiring.OscBinding;
import slidersync.wiring.OscBinding.Range;

/**
 * Numbers, which are clipped to the control's bounds instead of refused, and rescaled where the
 * author says so.
 *
 * @param range what the bounds are called on the wire; null: as they are
 */
record NumberForm(String tag, BigDecimal min, BigDecimal max, @Nullable Range range)
    implements WireForm {

  private static final BigDecimal MAX_SAFE = BigDecimal.valueOf(Numbers.MAX_SAFE);

  static NumberForm of(OscBinding binding, Map<String, Object> attributes) {
    return new NumberForm(
        binding.type().orElse("f"),
        bound(attributes, "min").orElse(MAX_SAFE.negate()),
        bound(attributes, "max").orElse(MAX_SAFE),
        binding.range().orElse(null));
  }

  private static Optional<BigDecimal> bound(Map<String, Object> attributes, String name) {
    return Optional.ofNullable(attributes.get(name)).flatMap(Numbers::decimal);
  }

  @Override
  public Object write(Object value) {
    BigDecimal number = Numbers.decimal(value).orElse(min);
    return NumberTags.write(tag, range == null ? number : scaled(number, min, max, from(), to()));
  }

  @Override
  public Optional<Heard> read(Object argument) {
    return Readings.number(argument)
        .map(
            number -> {
              BigDecimal own = range == null ? number : scaled(number, from(), to(), min, max);
              Number value = Numbers.canonical(own.max(min).min(max));
              return new Heard(value, NumberTags.heard(tag, number, argument));
            });
  }

  private BigDecimal from() {
    return BigDecimal.valueOf(range == null ? 0 : range.from());
  }

  private BigDecimal to() {
    return BigDecimal.valueOf(range == null ? 1 : range.to());
  }

  /** Brings a number to the same place between two others. */
  private static BigDecimal scaled(
      BigDecimal number, BigDecimal from, BigDecimal to, BigDecimal low, BigDecimal high) {
    BigDecimal part = number.subtract(from).divide(to.subtract(from), MathContext.DECIMAL64);
    return low.add(part.multiply(high.subtract(low), MathContext.DECIMAL64));
  }
}
