package slidersync.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;

/**
 * How pages write the numbers of one control, and where a slider has its bar. {@code scale.js}
 * makes the same of later values: one table of cases tests both.
 *
 * @param min the author's; null if there is none, as with the others
 */
record NumberScale(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    @Nullable String unit) {

  /** Longer bounds do not fit into one line of a phone whose text is twice as large. */
  private static final int LONG = 9;

  private static final int UNIT_LENGTH = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Reads the bounds and the unit; the step is what the type makes of the author's. */
  static NumberScale of(Definition definition, @Nullable BigDecimal step) {
    return new NumberScale(
        definition.number("min").orElse(null),
        definition.number("max").orElse(null),
        step,
        definition.text("unit", UNIT_LENGTH).orElse(null));
  }

  /**
   * Gives a template {@code value}, {@code min}, {@code max}, {@code step} and {@code unit} as HTML
   * has them, and for people:
   *
   * <ul>
   *   <li>{@code words}, the value;
   *   <li>{@code bounds}, the texts {@code low} and {@code high}, unless they are long;
   *   <li>{@code zero}, the place of 0 if it lies between the bounds;
   *   <li>{@code bar}, its start {@code from} and its {@code length}, if the bounds are equally far
   *       from 0.
   * </ul>
   *
   * <p>Places and lengths are percentages. What the author has not given is not there.
   */
  Map<String, Object> view(Object value) {
    Map<String, Object> view = new HashMap<>();
    if (min != null) view.put("min", Numbers.plain(min));
    if (max != null) view.put("max", Numbers.plain(max));
    view.put("step", step == null ? "any" : Numbers.plain(step));
    if (unit != null) view.put("unit", unit);
    Optional<BigDecimal> number = Numbers.decimal(value);
    view.put("value", number.map(Numbers::plain).orElseGet(() -> String.valueOf(value)));
    view.put("words", number.map(this::words).orElseGet(() -> String.valueOf(value)));
    if (min != null && max != null) number.ifPresent(n -> addPlaces(view, min, max, n));
    return view;
  }

  /**
   * Numbers have as many decimals as their steps, so that all are equally wide, and a minus that is
   * as wide as a digit.
   */
  private String words(BigDecimal number) {
    int ofSteps = Math.max(decimals(min), decimals(step));
    return number
        .setScale(Math.max(ofSteps, decimals(number)))
        .toPlainString()
        .replace('-', '\u2212');
  }

  private static int decimals(@Nullable BigDecimal number) {
    return number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
  }

  private void addPlaces(
      Map<String, Object> view, BigDecimal low, BigDecimal high, BigDecimal number) {
    String lowWords = words(low);
    String highWords = words(high);
    if (Math.max(lowWords.length(), highWords.length()) <= LONG) {
      view.put("bounds", Map.of("low", lowWords, "high", highWords));
    }
    if (low.signum() >= 0 || high.signum() <= 0) return;
    BigDecimal zero = place(BigDecimal.ZERO, low, high);
    view.put("zero", percent(zero));
    if (low.negate().compareTo(high) != 0) return;
    BigDecimal place = place(number, low, high);
    view.put(
        "bar",
        Map.of("from", percent(zero.min(place)), "length", percent(place.subtract(zero).abs())));
  }

  /** From 0 at the lower bound to 1 at the upper one. */
  private static BigDecimal place(BigDecimal number, BigDecimal low, BigDecimal high) {
    return number
        .subtract(low)
        .divide(high.subtract(low), MathContext.DECIMAL32)
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE);
  }

  private static String percent(BigDecimal part) {
    return Numbers.plain(part.multiply(HUNDRED)) + "%";
  }
}
