package slidersync.osc.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import slidersync.osc.packet.OscSymbol;
import slidersync.text.Numbers;

/** Reads arguments as what they can be meant as. */
final class Readings {

  private Readings() {}

  /** Reads a number, a truth as 1 or 0, or a number that is sent as text. */
  static Optional<BigDecimal> number(Object argument) {
    if (argument instanceof Integer || argument instanceof Long) {
      return Optional.of(BigDecimal.valueOf(((Number) argument).longValue()));
    }
    if (argument instanceof Float f) {
      // As it is written: 0.1, not the double that is nearest to the float.
      return Float.isFinite(f) ? Optional.of(new BigDecimal(f.toString())) : Optional.empty();
    }
    if (argument instanceof Double d) {
      return Double.isFinite(d) ? Optional.of(BigDecimal.valueOf(d)) : Optional.empty();
    }
    if (argument instanceof Boolean truth) {
      return Optional.of(truth ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return text(argument).flatMap(Numbers::parse).flatMap(Numbers::decimal);
  }

  /** Reads text. */
  static Optional<String> text(Object argument) {
    if (argument instanceof String text) return Optional.of(text);
    if (argument instanceof OscSymbol symbol) return Optional.of(symbol.text());
    return argument instanceof Character c ? Optional.of(c.toString()) : Optional.empty();
  }
}
