package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** A finger on a slider from 0 to 100 that is 128 pixels wide: one step in a pixel. */
class TouchTest {

  private final Scripts scripts =
      Scripts.ofTypes(
          "control/drag.js",
          "control/travel.js",
          "control/taps.js",
          "control/slider.js",
          "control/touch.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var attributes = {min: '0', max: '100', step: '1'};
        var input = {
          value: 25,
          clientWidth: 128,
          clientHeight: 128,
          getAttribute: function (name) { return attributes[name] || null; },
          hasAttribute: function (name) { return name in attributes; },
          getBoundingClientRect: function () {
            return {left: 50, top: 20, right: 178, bottom: 148};
          }
        };
        var document = {getElementById: function () { return null; }};
        var direction = 'ltr';
        window.getComputedStyle = function () { return {direction: direction}; };
        var field = {
          read: function () { return input.value; },
          write: function (value) { input.value = Math.round(value); }
        };
        function place() {
          field.slider = new SliderSync.Slider(input, SliderSync.scaleOf(input));
        }
        place();
        var isFree = true;
        var told = [];
        var touch = new SliderSync.Touch(field, {
          isFree: function () { return isFree; },
          began: function (what) { told.push('began ' + what); },
          moved: function () { told.push(input.value); },
          felt: function () { told.push('felt'); },
          ended: function (what) { told.push('ended ' + what); },
          tappedTwice: function () { told.push('twice'); },
          pressedLong: function () { told.push('long'); }
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

    scripts.run("touch.move('a', 101, 10); touch.move('a', 130, 60); touch.end('a')");

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

  @Test
  void secondFingerOrShiftMovesFinely() {
    scripts.run("touch.start('a', 90, 10); touch.start('b', 120, 10)");
    scripts.run("touch.move('a', 150, 10)");
    assertThat(told()).isEqualTo("began a,35");

    scripts.run("touch.end('b'); touch.move('a', 155, 10); touch.move('a', 170, 10, true)");
    assertThat(told()).isEqualTo("began a,35,40,43");
  }

  @Test
  void fingerFarFromTheLineMovesFinely() {
    scripts.run("touch.start('a', 90, 10); touch.move('a', 110, 10); touch.move('a', 110, 130)");
    scripts.run("touch.move('a', 130, 130)");

    assertThat(told()).isEqualTo("began a,35,35,45");
  }

  @Test
  void detentAndEndAreFelt() {
    scripts.run("attributes['data-detents'] = '60'");
    scripts.run("touch.start('a', 90, 10); touch.move('a', 135, 10); touch.move('a', 145, 10)");
    scripts.run("touch.move('a', 300, 10)");

    assertThat(told()).isEqualTo("began a,felt,60,60,felt,100");
  }

  @Test
  void twoTapsAndALongPressMoveNothing() {
    for (int i = 0; i < 2; i++) scripts.run("touch.start('a', 90, 10); touch.end('a')");
    assertThat(told()).isEqualTo("ended a,twice,ended a");

    scripts.run("touch.start('a', 90, 10)");
    scripts.pass(Duration.ofMillis(500));
    scripts.run("touch.move('a', 150, 10); touch.end('a')");
    assertThat(told()).isEqualTo("ended a,twice,ended a,long,ended a");
  }

  @Test
  void sliderThatStandsGrowsUpwards() {
    scripts.run("attributes['data-axis'] = 'up'; place(); touch.start('a', 90, 100)");
    scripts.run("touch.move('a', 90, 85)");

    assertThat(told()).isEqualTo("began a,30");
  }

  @Test
  void mouseMovesADrawnSliderToItsPlaceUnlessItIsAtTheThumb() {
    scripts.run("touch.press('m', 96, 30); touch.move('m', 98, 30); touch.end('m')");
    assertThat(told()).isEqualTo("began m,27,ended m");

    scripts.run("touch.press('m', 144, 30); touch.move('m', 140, 30)");
    assertThat(told()).isEqualTo("began m,27,ended m,began m,80,76");
  }

  @Test
  void mouseAtAKnobOnlyMovesItOn() {
    scripts.run("attributes['data-way'] = '200'; place(); touch.press('m', 150, 30)");
    scripts.run("touch.move('m', 160, 30)");

    assertThat(told()).isEqualTo("began m,30");
  }
}
