package slidersync.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a page writes the numbers of one control, and from where to where the bar of a slider goes.
 * What {@code scale.js} makes of later values is the same: both are held to one table of cases.
 */
final class Scale {

  /**
   * What takes more characters does not fit into one line of a phone whose text is twice as large.
   */
  private static final int LONG = 9;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Optional<BigDecimal> min;
  private final Optional<BigDecimal> max;
  private final int decimals;

  /**
   * @param attributes of a control: {@code min}, {@code max} and {@code step} as texts, where it
   *     has them
   */
  Scale(Map<String, Object> attributes) {
    min = number(attributes, "min");
    max = number(attributes, "max");
    decimals = Math.max(scale(min), scale(number(attributes, "step")));
  }

  private static Optional<BigDecimal> number(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof String text && !text.equals("any")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static int scale(Optional<BigDecimal> number) {
    return number.map(n -> Math.max(0, n.stripTrailingZeros().scale())).orElse(0);
  }

  /**
   * Numbers have as many decimals as their steps, so that none is wider than another one for that,
   * and a minus that is as wide as a digit.
   */
  String text(BigDecimal number) {
    BigDecimal written = number.setScale(Math.max(decimals, scale(Optional.of(number))));
    return written.toPlainString().replace('-', '\u2212');
  }

  /**
   * What a template needs: {@code text} of the value; {@code low} and {@code high}, the texts of
   * the bounds, unless they are long; {@code zero}, where 0 is if it lies between them; {@code
   * from} and {@code length} of the bar of a slider that goes as far below 0 as above. Places and
   * lengths are percentages.
   */
  Map<String, Object> view(Number value) {
    BigDecimal number = new BigDecimal(value.toString());
    Map<String, Object> view = new HashMap<>();
    view.put("text", text(number));
    if (min.isEmpty() || max.isEmpty()) return view;
    String low = text(min.get());
    String high = text(max.get());
    if (Math.max(low.length(), high.length()) <= LONG) {
      view.put("low", low);
      view.put("high", high);
    }
    if (min.get().signum() >= 0 || max.get().signum() <= 0) return view;
    BigDecimal zero = place(BigDecimal.ZERO);
    view.put("zero", percent(zero));
    if (min.get().negate().compareTo(max.get()) != 0) return view;
    view.put("from", percent(zero.min(place(number))));
    view.put("length", percent(place(number).subtract(zero).abs()));
    return view;
  }

  private BigDecimal place(BigDecimal number) {
    BigDecimal low = min.orElseThrow();
    BigDecimal length = max.orElseThrow().subtract(low);
    return number
        .subtract(low)
        .divide(length, MathContext.DECIMAL32)
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE);
  }

  private static String percent(BigDecimal part) {
    return part.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
  }
}
