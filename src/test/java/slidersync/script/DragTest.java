package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** What a finger that has come down on a slider turns out to mean. */
class DragTest {

  private final Scripts scripts = Scripts.of("control/drag.js");

  private String move(int across, int along) {
    scripts.run("drag = drag || new SliderSync.Drag(100, 200)");
    return scripts.text("drag.move(%d, %d)".formatted(100 + across, 200 + along));
  }

  DragTest() {
    scripts.run("var drag = null");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, open",
    "10, 0, open",
    "0, 10, open",
    "10, 10, open",
    "11, 0, slides",
    "-11, 0, slides",
    "11, 10, slides",
    "-40, 39, slides",
    "300, -299, slides",
    "0, 11, scrolls",
    "0, -11, scrolls",
    "2, 14, scrolls",
    "5, -14, scrolls",
    "11, 11, scrolls",
    "39, -40, scrolls",
  })
  void directionDecides(int across, int along, String aim) {
    assertThat(move(across, along)).isEqualTo(aim);
  }

  @Test
  void restOrWayOfSmallStepsDecidesNothing() {
    for (int step = 0; step < 50; step++)
      assertThat(move(step % 11, 10 - step % 11)).isEqualTo("open");
    assertThat(scripts.text("drag.distance")).isEqualTo("0");
  }

  @Test
  void fingerThatSlidesKeepsTheSliderWhateverItDoes() {
    move(11, 0);

    assertThat(move(11, 300)).isEqualTo("slides");
    assertThat(move(-30, -300)).isEqualTo("slides");
  }

  @Test
  void fingerThatScrollsNeverSlides() {
    move(3, 11);

    assertThat(move(300, 11)).isEqualTo("scrolls");
    assertThat(scripts.text("drag.distance")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"11, 1", "-11, -1", "60, 50", "-60, -50"})
  void slidingStartsWhereItBecomesClear(int across, int distance) {
    move(across, 0);

    assertThat(scripts.text("drag.distance")).isEqualTo(String.valueOf(distance));
    move(0, 0);
    assertThat(scripts.text("drag.distance")).isEqualTo(across > 0 ? "-10" : "10");
  }
}
