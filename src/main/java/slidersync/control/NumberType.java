package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Numbers;

/** A number field; {@code min}, {@code max} and {@code step} limit it where they are given. */
record NumberType(NumberGrid grid, NumberScale scale) implements ControlType {

  static final String NAME = "number";

  static NumberType of(Definition definition) {
    definition.allowForControl("min", "max", "step", "unit", "decimals");
    @Nullable BigDecimal step = definition.number("step").orElse(null);
    return new NumberType(NumberGrid.of(definition, step), NumberScale.of(definition, step));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The number nearest to 0. */
  @Override
  public Object initial() {
    return grid.nearest(BigDecimal.ZERO);
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return grid.normalForm(value);
  }

  @Override
  public Object fromText(String text) {
    return Numbers.parse(text).map(Object.class::cast).orElse(text);
  }

  @Override
  public Map<String, Object> attributes() {
    return scale.attributes();
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
