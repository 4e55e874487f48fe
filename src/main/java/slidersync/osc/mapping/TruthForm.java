package slidersync.osc.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import slidersync.control.ControlType;

/** Truths: any number but 0 is true. */
record TruthForm(String tag, ControlType type) implements WireForm {

  @Override
  public Object write(Object value) {
    boolean truth = Boolean.TRUE.equals(value);
    return tag.equals("T")
        ? truth
        : NumberTags.write(tag, truth ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  @Override
  public Optional<Heard> read(Object argument) {
    Optional<BigDecimal> number = Readings.number(argument);
    if (number.isPresent()) {
      Object wire =
          tag.equals("T") ? written(number.get(), argument) : heard(number.get(), argument);
      return Optional.of(new Heard(number.get().signum() != 0, wire));
    }
    return Readings.text(argument)
        .map(type::fromText)
        .filter(Boolean.class::isInstance)
        .map(truth -> new Heard(truth, write(truth)));
  }

  private Object heard(BigDecimal number, Object argument) {
    return NumberTags.heard(tag, number, argument);
  }

  /** A button of which a peer says 0.7 is to hear that it is true. */
  private static Object written(BigDecimal number, Object argument) {
    if (number.signum() == 0) return false;
    return number.compareTo(BigDecimal.ONE) == 0 ? true : argument;
  }
}
