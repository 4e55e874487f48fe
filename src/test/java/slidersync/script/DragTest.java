package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** What a finger that has come down on a slider turns out to mean. */
class DragTest {

  private final Scripts scripts = Scripts.of("control/drag.js");

  private String axis = "ALONG";

  private String move(int across, int along) {
    scripts.run("drag = drag || new SliderSync.Drag(100, 200, SliderSync.Axis." + axis + ")");
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
    assertThat(scripts.text("drag.step")).isEqualTo("0");
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
    assertThat(scripts.text("drag.step")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"11, 1", "-11, -1", "60, 50", "-60, -50"})
  void slidingStartsWhereItBecomesClear(int across, int step) {
    move(across, 0);

    assertThat(scripts.text("drag.step")).isEqualTo(String.valueOf(step));
    move(across + 7, 0);
    assertThat(scripts.text("drag.step")).isEqualTo("7");
    move(0, 0);
    assertThat(scripts.text("drag.step")).isEqualTo(String.valueOf(-across - 7));
  }

  @Test
  void fingerThatLeavesTheLineOfTheSliderIsOffIt() {
    move(20, 3);
    assertThat(scripts.text("drag.off")).isEqualTo("3");

    move(25, -90);
    assertThat(scripts.text("drag.off")).isEqualTo("90");
  }

  @ParameterizedTest
  @CsvSource({"0, 11, slides", "3, -40, slides", "11, 0, scrolls", "40, 39, scrolls", "5, 5, open"})
  void sliderThatStandsIsMovedUpAndDown(int across, int along, String aim) {
    axis = "UP";

    assertThat(move(across, along)).isEqualTo(aim);
    assertThat(scripts.text("drag.step"))
        .isEqualTo(aim.equals("slides") ? String.valueOf(along - Integer.signum(along) * 10) : "0");
  }

  @ParameterizedTest
  @CsvSource({"PAD_X, 30, 40, 24", "PAD_Y, 30, 40, 32", "PAD_X, 0, 20, 0", "PAD_Y, 0, -20, -10"})
  void padIsMovedInAnyDirection(String side, int across, int along, int step) {
    axis = side;

    assertThat(move(across, along)).isEqualTo("slides");
    assertThat(Double.parseDouble(scripts.text("drag.step"))).isEqualTo(step);
    assertThat(scripts.text("drag.off")).isEqualTo("0");
  }

  @Test
  void mouseSlidesAtOnceAndWhatIsGivenUpDoesNot() {
    move(0, 0);
    scripts.run("drag.slide()");
    move(2, 0);
    assertThat(scripts.text("drag.step")).isEqualTo("2");

    scripts.run("drag.giveUp()");
    assertThat(move(90, 0)).isEqualTo("scrolls");
  }
}
