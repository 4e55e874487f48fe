package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import slidersync.text.Numbers;
import slidersync.text.Outcome;

/** A slider: a number from {@code min} to {@code max}, in steps from {@code min}. */
record RangeControl(String id, String label, NumberGrid grid, NumberScale scale, Object initial)
    implements Control {

  static final String TYPE = "range";

  static Control of(Definition definition) {
    definition.allowForControl("min", "max", "step", "unit", "value");
    for (String bound : new String[] {"min", "max"}) {
      if (definition.number(bound).isEmpty()) throw definition.missing(bound, "a number");
    }
    NumberGrid grid = NumberGrid.of(definition, definition.number("step").orElse(BigDecimal.ONE));
    NumberScale scale = NumberScale.of(definition, grid.step());
    String label = definition.label();
    return ControlTypes.withInitial(
        definition,
        Numbers.canonical(grid.min()),
        initial -> new RangeControl(definition.id(), label, grid, scale, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return grid.normalize(this, value);
  }

  @Override
  public Map<String, Object> view(Object value) {
    return scale.view(value);
  }
}
