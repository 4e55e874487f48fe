package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;

/** Where colours are on the wheel. */
class WheelTest {

  private final Scripts scripts = Scripts.of("widgets/widgets.js", "widgets/wheel.js");

  @ParameterizedTest
  @CsvSource({
    "0, -1, 1, #ff0000",
    "0, -5, 1, #ff0000",
    "0, 1, 1, #00ffff",
    "0, 0, 1, #ffffff",
    "0, 0, 0.5, #808080",
    "0.8660254, 0.5, 1, #00ff00",
    "-0.8660254, 0.5, 1, #0000ff",
    "0, -0.5, 1, #ff8080",
  })
  void placeHasAColor(double x, double y, double light, String color) {
    assertThat(scripts.text("SliderSync.wheel.colorAt(%s, %s, %s)".formatted(x, y, light)))
        .isEqualTo(color);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ff8800", "#123456", "#ffffff", "#00ff7f", "#7f0010", "#808080"})
  void colorIsAtItsPlace(String color) {
    scripts.run("var place = SliderSync.wheel.placeOf('%s')".formatted(color));

    assertThat(scripts.text("SliderSync.wheel.colorAt(place.x, place.y, place.light)"))
        .isEqualTo(color);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#000000", ""})
  void whatHasNoPlaceIsInTheMiddle(String color) {
    assertThat(scripts.json("SliderSync.wheel.placeOf('%s')".formatted(color)))
        .isEqualTo("{\"x\":0,\"y\":0,\"light\":1}");
  }
}
