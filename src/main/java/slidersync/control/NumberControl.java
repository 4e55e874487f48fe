package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import slidersync.text.Outcome;

/** A number field; {@code min}, {@code max} and {@code step} limit it where they are given. */
record NumberControl(
    String id, String label, NumberGrid grid, Map<String, Object> attributes, Object initial)
    implements Control {

  static final String TYPE = "number";

  static Control of(Definition definition) {
    definition.allowForControl("min", "max", "step", "unit", "value");
    NumberGrid grid = NumberGrid.of(definition, definition.number("step").orElse(null));
    Map<String, Object> attributes = grid.attributes(definition);
    String label = definition.label();
    return ControlTypes.withInitial(
        definition,
        grid.nearest(BigDecimal.ZERO),
        initial -> new NumberControl(definition.id(), label, grid, attributes, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return grid.normalize(this, value);
  }
}
