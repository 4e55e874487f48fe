package slidersync.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Numbers;

/** A slider: a number from {@code min} to {@code max}, in steps from {@code min}. */
record RangeType(NumberGrid grid, NumberScale scale, Track track) implements ControlType {

  static final String NAME = "range";

  /** Longer bounds do not fit into one line of a phone whose text is twice as large. */
  private static final int LONG = 9;

  static RangeType of(Definition definition) {
    definition.allowForControl(
        "min", "max", "step", "unit", "decimals", "curve", "marks", "detent");
    for (String bound : new String[] {"min", "max"}) {
      if (definition.number(bound).isEmpty()) throw definition.missing(bound, "a number");
    }
    BigDecimal step = definition.number("step").orElseGet(() -> step(definition));
    NumberGrid grid = NumberGrid.of(definition, step);
    return new RangeType(grid, NumberScale.of(definition, step), Track.of(definition, grid));
  }

  /** The step of an author who gives none: the last of the decimals that are written. */
  private static BigDecimal step(Definition definition) {
    return BigDecimal.ONE.movePointLeft(NumberScale.decimals(definition).orElse(0));
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

  /**
   * Gives a template what {@link NumberScale} and {@link Track} say of the value, and as {@code
   * bounds} the texts {@code low} and {@code high}, unless they are long.
   */
  @Override
  public Map<String, Object> view(Object value) {
    Map<String, Object> view = scale.view(value);
    String low = scale.words(grid.min());
    String high = scale.words(grid.max());
    if (Math.max(low.length(), high.length()) <= LONG) {
      view.put("bounds", Map.of("low", low, "high", high));
    }
    Numbers.decimal(value).ifPresent(number -> track.addTo(view, number));
    return view;
  }
}
