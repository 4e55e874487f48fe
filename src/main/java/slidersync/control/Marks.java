package slidersync.control;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import slidersync.text.Numbers;
import slidersync.text.SingleLine;

/** What an author has written along a scale: texts by the values where they stand. */
record Marks(TreeMap<BigDecimal, String> texts) {

  private static final int MOST = 30;
  private static final int LENGTH = 30;

  /** Reads {@code marks}, whose values lie on the scale of the grid; there may be none. */
  static Marks of(Definition definition, NumberGrid grid) {
    TreeMap<BigDecimal, String> texts = new TreeMap<>();
    String expected = "1 to " + MOST + " marks (value: text)";
    for (Map.Entry<?, ?> mark : Parts.entries(definition, "marks", MOST, expected).entrySet()) {
      String key = String.valueOf(mark.getKey());
      Optional<BigDecimal> value =
          Optional.ofNullable(mark.getKey()).flatMap(Numbers::decimal).filter(grid::isWithin);
      if (value.isEmpty()) {
        throw definition.refusalIn("marks", key, grid.expected() + " as its value", mark.getKey());
      }
      if (!(mark.getValue() instanceof String text)
          || text.isBlank()
          || !SingleLine.fits(text, LENGTH)) {
        throw definition.refusalIn("marks", key, SingleLine.expected(LENGTH), mark.getValue());
      }
      if (texts.put(value.get().stripTrailingZeros(), text) != null) {
        throw definition.refusalIn("marks", key, "another value than before", mark.getKey());
      }
    }
    return new Marks(texts);
  }

  /** The texts by the values that a slider can have: each at the step that is nearest to it. */
  Map<Number, String> byStep(NumberGrid grid) {
    Map<Number, String> byStep = new LinkedHashMap<>();
    texts.forEach((value, text) -> byStep.putIfAbsent(grid.nearest(value), text));
    return byStep;
  }
}
