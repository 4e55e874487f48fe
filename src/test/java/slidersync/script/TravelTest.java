package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** The way of a drag along a slider of 200 pixels. */
class TravelTest {

  private final Scripts scripts = Scripts.of("control/travel.js");

  private void start(double place, String detents) {
    scripts.run(
        String.format(
            Locale.ROOT, "var travel = new SliderSync.Travel(%s, 200, [%s])", place, detents));
  }

  private boolean isFelt(double distance) {
    return isFelt(distance, 1);
  }

  private boolean isFelt(double distance, double factor) {
    return scripts.isTrue(String.format(Locale.ROOT, "travel.move(%s, %s)", distance, factor));
  }

  private double place() {
    return Double.parseDouble(scripts.text("travel.place"));
  }

  @Test
  void sliderMovesFromItsPlaceByAsMuchAsTheFinger() {
    start(0.3, "");

    assertThat(isFelt(50)).isFalse();
    assertThat(place()).isCloseTo(0.55, within(1e-9));
    isFelt(-20);
    assertThat(place()).isCloseTo(0.45, within(1e-9));
  }

  @Test
  void endIsFeltOnceAndLeftAtOnce() {
    start(0.9, "");

    assertThat(isFelt(100)).isTrue();
    assertThat(isFelt(100)).isFalse();
    assertThat(place()).isEqualTo(1);
    isFelt(-20);
    assertThat(place()).isCloseTo(0.9, within(1e-9));
    assertThat(isFelt(-500)).isTrue();
    assertThat(place()).isZero();
  }

  @Test
  void sliderRestsAtADetentUntilTheFingerHasPushedOn() {
    start(0.4, "0.5");

    assertThat(isFelt(24)).isTrue();
    assertThat(place()).isEqualTo(0.5);
    assertThat(isFelt(10)).isFalse();
    assertThat(place()).isEqualTo(0.5);
    isFelt(20);
    assertThat(place()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void fingerThatTurnsAroundAtADetentLeavesItAsItCame() {
    start(0.4, "0.5");
    isFelt(24);

    isFelt(-24);
    assertThat(place()).isCloseTo(0.4, within(1e-9));
    assertThat(isFelt(20)).isTrue();
    assertThat(isFelt(-1)).isFalse();
    assertThat(place()).isCloseTo(0.495, within(1e-9));
  }

  @Test
  void quickFingerPassesDetentsAndFeelsThem() {
    start(0.1, "0.3, 0.2");

    assertThat(isFelt(128)).isTrue();
    assertThat(place()).isCloseTo(0.1 + (128 - 28) / 200.0, within(1e-9));
    assertThat(isFelt(-128)).isTrue();
    assertThat(place()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void sliderThatStartsAtADetentIsFreeAtOnce() {
    start(0.5, "0.5");

    isFelt(10);
    assertThat(place()).isCloseTo(0.55, within(1e-9));
  }

  @Test
  void fineFingerPushesADetentNoLongerThanOthers() {
    start(0.49, "0.5");

    assertThat(isFelt(10 + 14 + 10, 0.2)).isTrue();
    assertThat(place()).isCloseTo(0.51, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, 1",
    "60, false, 1",
    "120, false, 0.5",
    "300, false, 0.2",
    "6000, false, 0.05",
    "0, true, 0.2",
    "120, true, 0.1",
    "6000, true, 0.05",
  })
  void farFingerMovesFinely(int off, boolean isFine, double factor) {
    assertThat(
            Double.parseDouble(scripts.text("SliderSync.fineness(%d, %s)".formatted(off, isFine))))
        .isCloseTo(factor, within(1e-9));
  }

  /**
   * Whatever a finger does, the slider stays on its way, and a detent is never skipped silently.
   */
  @Test
  void placeStaysWithinBoundsOnALongRandomWay() {
    scripts.run(
        """
        var seed = 7;
        function random() { seed = (seed * 16807) % 2147483647; return seed / 2147483647; }
        var travel = new SliderSync.Travel(0.5, 200, [0, 0.25, 0.5, 1]);
        var wrong = [];
        for (var i = 0; i < 5000; i++) {
          var before = travel.place;
          var distance = (random() - 0.5) * 80;
          var felt = travel.move(distance, random());
          var between = [0.25, 0.5].filter(function (detent) {
            return (before - detent) * (travel.place - detent) < 0;
          });
          if (!(travel.place >= 0 && travel.place <= 1)) wrong.push(travel.place);
          if ((travel.place - before) * distance < 0) wrong.push('back ' + distance);
          if (between.length && !felt) wrong.push('silent ' + before + ' ' + travel.place);
        }
        """);
    assertThat(scripts.text("wrong")).isEmpty();
  }
}
