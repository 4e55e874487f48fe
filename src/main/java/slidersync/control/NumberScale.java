package slidersync.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;

/**
 * How pages write the numbers of one control. {@code scale.js} makes the same of later values: one
 * table of cases tests both.
 *
 * @param min the author's; null if there is none, as with the others
 * @param decimals how many digits behind the point are written
 */
record NumberScale(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    @Nullable String unit,
    @Nullable Integer decimals) {

  private static final int UNIT_LENGTH = 20;
  private static final int MOST_DECIMALS = 10;

  /** Reads how numbers are written; the step is what the type makes of the author's. */
  static NumberScale of(Definition definition, @Nullable BigDecimal step) {
    return new NumberScale(
        definition.number("min").orElse(null),
        definition.number("max").orElse(null),
        step,
        definition.text("unit", UNIT_LENGTH).orElse(null),
        decimals(definition).orElse(null));
  }

  /** Reads how many digits behind the point are to be written. */
  static Optional<Integer> decimals(Definition definition) {
    return definition.whole("decimals", 0, MOST_DECIMALS);
  }

  /**
   * Gives a template {@code value}, {@code min}, {@code max}, {@code step}, {@code unit} and {@code
   * decimals} as HTML has them, and {@code words}, the value for people. What the author has not
   * given is not there.
   */
  Map<String, Object> view(Object value) {
    Map<String, Object> view = new HashMap<>();
    if (min != null) view.put("min", Numbers.plain(min));
    if (max != null) view.put("max", Numbers.plain(max));
    view.put("step", step == null ? "any" : Numbers.plain(step));
    if (unit != null) view.put("unit", unit);
    // A template takes the number 0 for nothing.
    if (decimals != null) view.put("decimals", decimals.toString());
    Optional<BigDecimal> number = Numbers.decimal(value);
    view.put("value", number.map(Numbers::plain).orElseGet(() -> String.valueOf(value)));
    view.put("words", number.map(this::words).orElseGet(() -> String.valueOf(value)));
    return view;
  }

  /** See {@link ControlType#attributes}. */
  Map<String, Object> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (min != null) attributes.put("min", Numbers.canonical(min));
    if (max != null) attributes.put("max", Numbers.canonical(max));
    if (step != null) attributes.put("step", Numbers.canonical(step));
    if (unit != null) attributes.put("unit", unit);
    if (decimals != null) attributes.put("decimals", decimals);
    return attributes;
  }

  /**
   * Writes numbers with as many decimals as the author wants or else as their steps have, so that
   * all are equally wide, and with a minus that is as wide as a digit.
   */
  String words(BigDecimal number) {
    return written(number).toPlainString().replace('-', '\u2212');
  }

  private BigDecimal written(BigDecimal number) {
    if (decimals == null) {
      int ofSteps = Math.max(decimals(min), decimals(step));
      return number.setScale(Math.max(ofSteps, decimals(number)));
    }
    // JavaScript rounds what a double holds, not the decimal that it stands for.
    return new BigDecimal(number.doubleValue()).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static int decimals(@Nullable BigDecimal number) {
    return number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
  }
}
