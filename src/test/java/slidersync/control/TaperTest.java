package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Resources;
import slidersync.support.Scripts;

/** The curves of the server and of the page's script, which also knows the way back. */
class TaperTest {

  private static final Scripts SCRIPTS = Scripts.of("types/taper.js");

  /** A curve between two bounds. */
  record Curve(Taper taper, double min, double max) {

    double place(double value) {
      return taper.place(value, min, max);
    }

    double at(double part) {
      return min + part * (max - min);
    }

    /** What the script's taper says. */
    double script(String call, double argument) {
      return Double.parseDouble(
          SCRIPTS.text(
              String.format(
                  Locale.ROOT,
                  "new SliderSync.Taper('%s', %s, %s).%s(%s)",
                  taper.word(),
                  min,
                  max,
                  call,
                  argument)));
    }
  }

  static Stream<JsonObject> cases() {
    return new JsonArray(Resources.text("taper-cases.json")).stream().map(JsonObject.class::cast);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void serverAndScriptPlaceAValueWhereTheTableSays(JsonObject given) {
    double value = given.getDouble("value");
    double place = given.getDouble("place");
    Curve curve =
        new Curve(
            Taper.valueOf(given.getString("curve").toUpperCase(Locale.ROOT)),
            given.getDouble("min"),
            given.getDouble("max"));

    assertThat(curve.place(value)).isCloseTo(place, within(1e-9));
    assertThat(curve.script("place", value)).isCloseTo(place, within(1e-9));
    double inside = Math.max(curve.min, Math.min(curve.max, value));
    assertThat(curve.script("value", place))
        .isCloseTo(inside, within(1e-6 * (curve.max - curve.min)));
  }

  @Provide
  static Arbitrary<Curve> curves() {
    Arbitrary<Double> ends = Arbitraries.doubles().between(0.001, 100_000).ofScale(3);
    Arbitrary<Double> decibels = Arbitraries.doubles().between(-140, 40).ofScale(1);
    return Arbitraries.oneOf(
        between(Taper.LINEAR, ends), between(Taper.LOG, ends), between(Taper.DB, decibels));
  }

  private static Arbitrary<Curve> between(Taper taper, Arbitrary<Double> ends) {
    return Combinators.combine(ends, ends)
        .filter((a, b) -> Math.abs(a - b) > 0.01)
        .as((a, b) -> new Curve(taper, Math.min(a, b), Math.max(a, b)));
  }

  @Property
  void endsAreExact(@ForAll("curves") Curve curve) {
    assertThat(curve.place(curve.min)).isZero();
    assertThat(curve.place(curve.max)).isEqualTo(1);
    assertThat(curve.script("value", 0)).isEqualTo(curve.min);
    assertThat(curve.script("value", 1)).isEqualTo(curve.max);
  }

  @Property
  void greaterValuesAreFartherOn(
      @ForAll("curves") Curve curve,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other) {
    double less = curve.at(Math.min(one, other));
    double more = curve.at(Math.max(one, other));

    assertThat(curve.place(less)).isBetween(0.0, curve.place(more));
    if (more - less > 1e-6 * (curve.max - curve.min)) {
      assertThat(curve.place(less)).isLessThan(curve.place(more));
    }
  }

  @Property(tries = 300)
  void wayBackLeadsToTheSameValueWithinAMillionth(
      @ForAll("curves") Curve curve, @ForAll @DoubleRange(max = 1) double part) {
    double value = curve.at(part);

    assertThat(curve.script("place", value)).isCloseTo(curve.place(value), within(1e-12));
    assertThat(curve.script("value", curve.place(value)))
        .isCloseTo(value, within((curve.max - curve.min) * 1e-6));
  }
}
