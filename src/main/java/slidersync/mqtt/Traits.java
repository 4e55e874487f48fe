package slidersync.mqtt;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.text.Numbers;

/**
 * What programs at a broker are told of a control: the kind of its value, and the limits that its
 * author has given.
 *
 * @param labels of the options, by value, in the author's order; empty without options
 */
record Traits(
    Kind kind,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> step,
    Optional<String> unit,
    Optional<Integer> maxLength,
    Map<String, String> labels) {

  /** What a value is, whichever type of control has it. */
  enum Kind {
    NUMBER,
    SWITCH,
    OPTION,
    COLOR,
    TEXT,
    /** True as long as somebody presses it. */
    PRESSED,
    /** Counts how often it has fired. */
    FIRED
  }

  static Traits of(Control control) {
    Map<String, Object> attributes = control.type().attributes();
    Map<String, String> labels = labels(attributes.get("options"));
    return new Traits(
        kind(control, attributes, labels),
        number(attributes.get("min")),
        number(attributes.get("max")),
        number(attributes.get("step")),
        Optional.ofNullable(attributes.get("unit")).map(Object::toString),
        Optional.ofNullable(attributes.get("maxLength")).map(most -> ((Number) most).intValue()),
        labels);
  }

  private static Kind kind(
      Control control, Map<String, Object> attributes, Map<String, String> labels) {
    if (control.type().action() == Action.PRESS) return Kind.PRESSED;
    if (control.type().action() == Action.FIRE) return Kind.FIRED;
    if (!labels.isEmpty()) return Kind.OPTION;
    if (control.initial() instanceof Number) return Kind.NUMBER;
    if (control.initial() instanceof Boolean) return Kind.SWITCH;
    return attributes.containsKey("maxLength") ? Kind.TEXT : Kind.COLOR;
  }

  private static Map<String, String> labels(@Nullable Object options) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (!(options instanceof List<?> list)) return labels;
    for (Object option : list) {
      if (option instanceof Map<?, ?> known) {
        labels.put(String.valueOf(known.get("value")), String.valueOf(known.get("label")));
      }
    }
    return labels;
  }

  private static Optional<BigDecimal> number(@Nullable Object value) {
    return Optional.ofNullable(value).flatMap(Numbers::decimal);
  }

  /** Whether all its values are whole numbers. */
  boolean isWhole() {
    return step.isPresent() && isWhole(step.get()) && isWhole(min.orElse(BigDecimal.ZERO));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** Brings a number between the limits. */
  BigDecimal clip(BigDecimal number) {
    BigDecimal inside = min.map(number::max).orElse(number);
    return max.map(inside::min).orElse(inside);
  }
}
