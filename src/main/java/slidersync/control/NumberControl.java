package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import slidersync.text.Outcome;

/** A number field; {@code min}, {@code max} and {@code step} limit it where they are given. */
record NumberControl(String id, String label, NumberGrid grid, NumberScale scale, Object initial)
    implements Control {

  static final String TYPE = "number";

  static Control of(Definition definition) {
    definition.allowForControl("min", "max", "step", "unit", "value");
    NumberGrid grid = NumberGrid.of(definition, definition.number("step").orElse(null));
    NumberScale scale = NumberScale.of(definition, grid.step());
    String label = definition.label();
    return ControlTypes.withInitial(
        definition,
        grid.nearest(BigDecimal.ZERO),
        initial -> new NumberControl(definition.id(), label, grid, scale, initial));
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
