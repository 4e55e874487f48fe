package slidersync.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import slidersync.text.Numbers;

/**
 * Where things are along a slider: its thumb, what is filled, 0, and the author's marks. {@code
 * scale.js} places later values: one table of cases tests both.
 *
 * @param detents values where the thumb rests a little
 */
record Track(NumberGrid grid, Taper taper, Marks marks, List<BigDecimal> detents) {

  private static final int MOST_DETENTS = 30;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Reads {@code curve}, {@code marks} and {@code detent} of a slider. */
  static Track of(Definition definition, NumberGrid grid) {
    Taper taper = Taper.of(definition);
    if (taper == Taper.LOG && grid.min().signum() <= 0) {
      throw definition.refusal(
          "min", "a number above 0, as curve is log", Numbers.canonical(grid.min()));
    }
    return new Track(grid, taper, Marks.of(definition, grid), detents(definition, grid));
  }

  private static List<BigDecimal> detents(Definition definition, NumberGrid grid) {
    List<BigDecimal> detents = new ArrayList<>();
    for (Object detent : Parts.oneOrMore(definition, "detent", MOST_DETENTS)) {
      detents.add(
          Numbers.decimal(detent)
              .filter(grid::isWithin)
              .filter(number -> grid.nearest(number).equals(Numbers.canonical(number)))
              .orElseThrow(
                  () -> definition.refusal("detent", grid.expected() + " on a step", detent)));
    }
    return List.copyOf(detents);
  }

  /**
   * Adds to what a template gets:
   *
   * <ul>
   *   <li>{@code place}, where the thumb is; {@code low} is its distance from the lower end, {@code
   *       high} that from the upper one;
   *   <li>{@code zero}, the same of 0 if it lies between the bounds;
   *   <li>{@code fill}, the distances of its two ends and its {@code length}; it begins at 0 if the
   *       bounds are equally far from it, which {@code centred} says, and else at the lower end;
   *   <li>{@code ticks} of the scale, and the author's {@code marks}, each with a {@code text};
   *   <li>{@code mark}, the text of the one at the value if there is one, and {@code said}, those
   *       of all values for scripts, each in a line behind its value;
   *   <li>{@code curve} and {@code detents} for scripts.
   * </ul>
   *
   * <p>Distances are percentages.
   */
  void addTo(Map<String, Object> view, BigDecimal number) {
    double place = place(number);
    double zero = place(BigDecimal.ZERO);
    double origin = isCentred() ? zero : 0;
    double from = Math.min(origin, place);
    double to = Math.max(origin, place);
    view.put("place", distances(place, place));
    view.put("fill", fill(from, to));
    if (grid.min().signum() < 0 && grid.max().signum() > 0) view.put("zero", distances(zero, zero));
    if (isCentred()) view.put("centred", true);
    if (taper != Taper.LINEAR) view.put("curve", taper.word());
    view.put("ticks", ticks());
    if (!marks.texts().isEmpty()) {
      view.put("marks", marks.texts().entrySet().stream().map(this::mark).toList());
      Map<Number, String> said = marks.byStep(grid);
      view.put("said", said(said));
      Optional.ofNullable(said.get(grid.nearest(number))).ifPresent(mark -> view.put("mark", mark));
    }
    if (!detents.isEmpty()) {
      view.put("detents", detents.stream().map(Numbers::plain).collect(Collectors.joining(" ")));
    }
  }

  private static String said(Map<Number, String> marks) {
    return marks.entrySet().stream()
        .map(mark -> mark.getKey() + " " + mark.getValue())
        .collect(Collectors.joining("\n"));
  }

  private List<Map<String, String>> ticks() {
    return taper.ticks(grid.min().doubleValue(), grid.max().doubleValue()).stream()
        .map(tick -> place(BigDecimal.valueOf(tick)))
        .map(place -> distances(place, place))
        .toList();
  }

  private boolean isCentred() {
    return grid.min().negate().compareTo(grid.max()) == 0;
  }

  private double place(BigDecimal number) {
    return taper.place(number.doubleValue(), grid.min().doubleValue(), grid.max().doubleValue());
  }

  private Map<String, Object> mark(Map.Entry<BigDecimal, String> mark) {
    double place = place(mark.getKey());
    return Map.of("text", mark.getValue(), "low", percent(place), "high", percent(1 - place));
  }

  private static Map<String, String> distances(double from, double to) {
    return Map.of("low", percent(from), "high", percent(1 - to));
  }

  private static Map<String, String> fill(double from, double to) {
    return Map.of("low", percent(from), "high", percent(1 - to), "length", percent(to - from));
  }

  private static String percent(double part) {
    return Numbers.plain(BigDecimal.valueOf(part).multiply(HUNDRED).round(MathContext.DECIMAL32));
  }
}
