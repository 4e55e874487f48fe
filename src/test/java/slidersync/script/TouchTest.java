package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** A finger on a slider from 0 to 100 that is 128 pixels wide: one step in a pixel. */
class TouchTest {

  private final Scripts scripts =
      Scripts.of("control/drag.js", "control/slider.js", "control/touch.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var input = {min: '0', max: '100', value: 25, clientWidth: 128};
        var direction = 'ltr';
        window.getComputedStyle = function () { return {direction: direction}; };
        var field = {
          slider: new SliderSync.Slider(input),
          read: function () { return input.value; },
          write: function (value) { input.value = value; }
        };
        var isFree = true;
        var told = [];
        var touch = new SliderSync.Touch(field, {
          isFree: function () { return isFree; },
          began: function (what) { told.push('began ' + what); },
          moved: function () { told.push(input.value); },
          ended: function (what) { told.push('ended ' + what); }
        });
        """);
  }

  private String told() {
    return scripts.text("told");
  }

  @Test
  void sliderMovesFromItsValueByAsMuchAsTheFinger() {
    scripts.run("touch.start('a', 90, 10)");
    assertThat(scripts.isTrue("touch.isDown() && !touch.isSliding()")).isTrue();

    scripts.run("touch.move('a', 101, 10); touch.move('a', 130, 200); touch.end('a')");

    assertThat(told()).isEqualTo("began a,26,55,ended a");
    assertThat(scripts.isTrue("touch.isDown()")).isFalse();
  }

  @Test
  void sliderThatRunsFromRightToLeftMovesTheOtherWay() {
    scripts.run("direction = 'rtl'; touch.start('a', 90, 10); touch.move('a', 79, 10)");

    assertThat(told()).isEqualTo("began a,26");
  }

  @Test
  void tapMovesNothing() {
    scripts.run("touch.start('a', 90, 10); touch.move('a', 95, 12); touch.end('a')");

    assertThat(told()).isEqualTo("ended a");
  }

  @Test
  void fingerThatScrollsMovesNothing() {
    scripts.run("touch.start('a', 90, 10); touch.move('a', 93, 40); touch.move('a', 150, 41)");

    assertThat(told()).isEmpty();
    assertThat(scripts.isTrue("touch.isSliding()")).isFalse();
  }

  @Test
  void cancelledFingerPutsTheFormerValueBack() {
    scripts.run("touch.start('a', 90, 10); touch.move('a', 140, 10); touch.cancel('a')");

    assertThat(told()).isEqualTo("began a,65,25,ended a");
  }

  @Test
  void cancelledFingerThatHasNotSlidChangesNothing() {
    scripts.run("touch.start('a', 90, 10); touch.cancel('a')");

    assertThat(told()).isEqualTo("ended a");
  }

  @Test
  void secondFingerIsIgnored() {
    scripts.run("touch.start('a', 90, 10); touch.start('b', 20, 10)");
    scripts.run("touch.move('b', 80, 10); touch.end('b'); touch.move('a', 101, 10)");

    assertThat(told()).isEqualTo("began a,26");
  }

  @Test
  void sliderThatIsNotFreeIsNotMoved() {
    scripts.run("isFree = false; touch.start('a', 90, 10)");
    assertThat(scripts.isTrue("touch.isDown()")).isFalse();

    scripts.run(
        "isFree = true; touch.start('a', 90, 10); isFree = false; touch.move('a', 140, 10)");
    assertThat(told()).isEmpty();
  }

  @Test
  void forgottenFingerCountsAgainWhenItComesDownAgain() {
    scripts.run("touch.start('a', 90, 10); touch.forget(); touch.move('a', 140, 10)");
    assertThat(told()).isEmpty();

    scripts.run("touch.start('a', 90, 10); touch.move('a', 101, 10)");
    assertThat(told()).isEqualTo("began a,26");
  }
}
