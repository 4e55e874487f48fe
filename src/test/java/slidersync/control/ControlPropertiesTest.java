package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class ControlPropertiesTest {

  /** A slider and its arithmetic, from numbers with as many decimals as authors write. */
  record Slider(Control control, BigDecimal min, BigDecimal max, BigDecimal step) {}

  @Provide
  static Arbitrary<Slider> sliders() {
    Arbitrary<BigDecimal> bounds =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
            .ofScale(4);
    Arbitrary<BigDecimal> steps =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.001"), new BigDecimal("100"))
            .ofScale(3);
    return Combinators.combine(bounds, bounds, steps)
        .filter((a, b, step) -> a.subtract(b).abs().compareTo(step) >= 0)
        .as((a, b, step) -> slider(a.min(b), a.max(b), step));
  }

  private static Slider slider(BigDecimal min, BigDecimal max, BigDecimal step) {
    Map<String, Object> definition = Map.of("type", "range", "min", min, "max", max, "step", step);
    return new Slider(ControlTypes.define(Definition.of("it", definition)), min, max, step);
  }

  @Property
  void aSliderTakesEveryNumberInItsRangeToTheNearestStep(
      @ForAll("sliders") Slider slider, @ForAll @BigRange(min = "0", max = "1") BigDecimal part) {
    BigDecimal value = slider.min.add(slider.max.subtract(slider.min).multiply(part));
    BigDecimal normal = new BigDecimal(accepted(slider.control, value.doubleValue()).toString());

    assertThat(normal).isBetween(slider.min, slider.max);
    assertThat(normal.subtract(slider.min).remainder(slider.step)).isEqualByComparingTo("0");
    boolean last = normal.add(slider.step).compareTo(slider.max) > 0;
    BigDecimal farthest = last ? slider.step : slider.step.divide(BigDecimal.valueOf(2));
    assertThat(value.subtract(normal).abs())
        .isLessThanOrEqualTo(farthest.add(new BigDecimal("0.000000001")));
  }

  @Property
  void aSliderRefusesEveryNumberOutsideItsRange(
      @ForAll("sliders") Slider slider, @ForAll double value) {
    Assume.that(value < slider.min.doubleValue() || value > slider.max.doubleValue());
    assertThat(slider.control.normalize(value)).isInstanceOf(Outcome.Rejected.class);
  }

  /** Controls of each type, by its name. */
  static Map<String, Arbitrary<Control>> controlsByType() {
    Map<String, Arbitrary<Control>> controls = new TreeMap<>();
    Stream.of(
            Map.of("type", "number"),
            Map.of("type", "number", "min", 0.1, "step", 0.2),
            Map.of("type", "number", "max", -0.7),
            Map.of("type", "number", "step", 0.25),
            Map.of("type", "text"),
            Map.of("type", "text", "lines", 3),
            Map.of("type", "toggle"),
            Map.of("type", "select", "options", List.of("a", "b", "")),
            Map.of("type", "color"),
            Map.of("type", "button"),
            Map.of("type", "trigger", "guard", "200ms", "confirm", true))
        .map(definition -> ControlTypes.define(Definition.of("it", definition)))
        .collect(
            Collectors.groupingBy(
                control -> control.type().name(), TreeMap::new, Collectors.toList()))
        .forEach((type, ofType) -> controls.put(type, Arbitraries.of(ofType)));
    controls.put("range", sliders().map(Slider::control));
    return controls;
  }

  @Provide
  static Arbitrary<Control> controls() {
    return Arbitraries.oneOf(controlsByType().values());
  }

  /** All that a JSON document can hold, and more than that. */
  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().map(Object.class::cast),
        Arbitraries.doubles().between(-1000, 1000).map(Object.class::cast),
        Arbitraries.integers().between(-1000, 1000).map(Object.class::cast),
        Arbitraries.longs().map(Object.class::cast),
        Arbitraries.bigDecimals().map(Object.class::cast),
        Arbitraries.bigIntegers().map(Object.class::cast),
        Arbitraries.strings().map(Object.class::cast),
        Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(6).map(s -> "#" + s),
        Arbitraries.strings().withChars("a\r\n").ofMaxLength(6),
        Arbitraries.of(true, false, "a", "", Double.NaN, Map.of("a", 1), List.of(1)));
  }

  @Property
  void theNormalFormOfANormalFormIsItself(
      @ForAll("controls") Control control, @ForAll("values") Object value) {
    if (control.normalize(value) instanceof Outcome.Accepted<Object> accepted) {
      assertThat(control.normalize(accepted.value())).isEqualTo(accepted);
    }
    assertThat(control.normalize(control.initial())).isEqualTo(Outcome.accepted(control.initial()));
  }

  @Property
  void theNormalFormStaysTheSameOverTheWire(
      @ForAll("controls") Control control, @ForAll("values") Object value) {
    if (control.normalize(value) instanceof Outcome.Accepted<Object> accepted) {
      assertThat(Json.decodeValue(Json.encode(accepted.value()))).isEqualTo(accepted.value());
    }
  }

  @Property
  void theViewOfANormalFormHasAValueAndLeavesRoomForWhatAllControlsHave(
      @ForAll("controls") Control control, @ForAll("values") Object value) {
    if (control.normalize(value) instanceof Outcome.Accepted<Object> accepted) {
      assertThat(control.type().view(accepted.value()))
          .containsKey("value")
          .doesNotContainKeys(
              "id", "label", "type", "hold", "readOnly", "widget", "color", "initial");
    }
  }

  @Property
  void aRefusalIsOneLineThatNamesTheControl(
      @ForAll("controls") Control control, @ForAll("values") Object value) {
    if (control.normalize(value) instanceof Outcome.Rejected<Object> rejected) {
      Refusal refusal = rejected.refusal();
      assertThat(refusal.reason()).isEqualTo(Reason.INVALID_VALUE);
      assertThat(refusal.control()).isEqualTo("it");
      assertThat(refusal.message()).startsWith("it: expected ").matches("\\P{Cntrl}*");
    }
  }

  private static Object accepted(Control control, Object value) {
    Outcome<Object> outcome = control.normalize(value);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted<Object>) outcome).value();
  }
}
