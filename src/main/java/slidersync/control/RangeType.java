package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Numbers;

/** A slider: a number from {@code min} to {@code max}, in steps from {@code min}. */
record RangeType(NumberGrid grid, NumberScale scale) implements ControlType {

  static final String NAME = "range";

  static RangeType of(Definition definition) {
    definition.allowForControl("min", "max", "step", "unit");
    for (String bound : new String[] {"min", "max"}) {
      if (definition.number(bound).isEmpty()) throw definition.missing(bound, "a number");
    }
    BigDecimal step = definition.number("step").orElse(BigDecimal.ONE);
    return new RangeType(NumberGrid.of(definition, step), NumberScale.of(definition, step));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object initial() {
    return Numbers.canonical(grid.min());
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return grid.normalForm(value);
  }

  @Override
  public String expected() {
    return grid.expected();
  }

  @Override
  public Map<String, Object> view(Object value) {
    return scale.view(value);
  }
}
