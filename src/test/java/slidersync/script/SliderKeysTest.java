package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** Where keys lead on a slider that is drawn. */
class SliderKeysTest {

  private final Scripts scripts = Scripts.ofTypes("control/drag.js", "control/slider-keys.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var frequency = new SliderSync.Scale('20', '20000', '1', '', 'log');
        var pan = new SliderSync.Scale('-1', '1', '0.01', '', 'linear');
        var scene = new SliderSync.Scale('0', '10', '1', '', 'linear');
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "frequency, 1000, ArrowUp, false, 1071.52",
    "frequency, 1000, Right, false, 1071.52",
    "frequency, 1000, ArrowDown, false, 933.25",
    "frequency, 1000, PageUp, false, 1995.26",
    "frequency, 1000, PageDown, false, 501.19",
    "frequency, 1000, ArrowUp, true, 1001",
    "frequency, 1000, PageDown, true, 999",
    // At the lower end a hundredth of the way is less than a step.
    "frequency, 20, ArrowUp, false, 21.43",
    "frequency, 20, ArrowDown, false, 20",
    "frequency, 30, Home, false, 20",
    "frequency, 30, End, false, 20000",
    "pan, 0, ArrowRight, false, 0.02",
    "pan, 0, ArrowRight, true, 0.01",
    "pan, 0.995, ArrowRight, false, 1",
    "scene, 5, ArrowUp, false, 6",
    "scene, 5, PageUp, false, 6",
    "scene, 10, ArrowUp, false, 10",
  })
  void keysGoPartsOfTheWayAndWithShiftSteps(
      String scale, double value, String key, boolean isFine, double next) {
    String to =
        scripts.text("SliderSync.keyed(%s, %s, '%s', %s)".formatted(scale, value, key, isFine));

    assertThat(Double.parseDouble(to)).isCloseTo(next, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"a", "Tab", "Enter", "Shift", "F5"})
  void otherKeysMoveNothing(String key) {
    assertThat(scripts.text("SliderSync.keyed(pan, 0, '%s', false)".formatted(key)))
        .isEqualTo("undefined");
  }

  @Test
  void arrowsMoveTheirSideOfAPad() {
    assertThat(
            scripts.text(
                "['ArrowLeft', 'Right', 'ArrowUp', 'Down', 'PageUp', 'Home'].map(SliderSync.sideOf)"))
        .isEqualTo("pad-x,pad-x,pad-y,pad-y,,");
  }
}
