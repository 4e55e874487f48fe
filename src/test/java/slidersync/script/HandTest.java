package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** A color is chosen in a dialog of which the page hears only what is chosen. */
class HandTest {

  private final Scripts scripts =
      Scripts.ofTypes(
          "widgets/widgets.js",
          "control/field.js",
          "control/gesture.js",
          "control/drag.js",
          "control/taps.js",
          "control/touch.js",
          "control/bubble.js",
          "control/entry.js",
          "control/slider-hand.js",
          "control/draft.js",
          "control/hand.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var input = {
          id: 'tint', tagName: 'INPUT', type: 'color', value: '#000000',
          getAttribute: function (name) { return name === 'type' ? 'color' : null; }
        };
        var document = {
          hasFocus: function () { return true; },
          getElementById: function () { return null; },
          querySelectorAll: function () { return []; }
        };
        var isBlocked = false;
        var taken = 0;
        var control = {
          field: new SliderSync.Field(input),
          status: {refuse: function () {}},
          holdState: {take: function () { taken++; }, finish: function () {}},
          shown: '#000000',
          isBlocked: function () { return isBlocked; },
          release: function () {},
          set: function (value) { this.shown = value; },
          show: function () {},
          update: function () {}
        };
        var hand = new SliderSync.Hand(control);
        function choose(color) { input.value = color; hand.change('input'); }
        """);
  }

  private boolean isHeld() {
    return scripts.isTrue("hand.gesture.isPressed()");
  }

  @Test
  void dialogHoldsTheControlUntilSomethingElseIsDone() {
    scripts.run("hand.key('Enter'); hand.openDialog()");
    assertThat(isHeld()).isTrue();
    assertThat(scripts.text("taken")).isEqualTo("1");
    assertThat(scripts.isTrue("hand.hasOpenDialog()")).isTrue();

    scripts.run("hand.closeDialog()");
    assertThat(isHeld()).isFalse();
    assertThat(scripts.isTrue("hand.hasOpenDialog()")).isFalse();
  }

  @Test
  void choiceEndsIt() {
    scripts.run("hand.openDialog(); choose('#ff0000')");
    assertThat(isHeld()).isTrue();

    scripts.run("hand.change('change')");
    assertThat(isHeld()).isFalse();
  }

  @Test
  void dialogInWhichNothingIsChosenHoldsForTwentySeconds() {
    scripts.run("hand.openDialog()");
    scripts.pass(Duration.ofSeconds(19));
    scripts.run("choose('#ff0000')");
    scripts.pass(Duration.ofSeconds(19));
    assertThat(isHeld()).isTrue();

    scripts.pass(Duration.ofSeconds(1));
    assertThat(isHeld()).isFalse();
  }

  @Test
  void keyInThePageMeansThatItIsClosed() {
    scripts.run("hand.openDialog(); hand.key('Shift'); hand.gesture.release('key')");

    assertThat(isHeld()).isFalse();
  }

  @Test
  void lostConnectionAndLeavingEndIt() {
    scripts.run("hand.openDialog(); hand.letGo()");
    assertThat(isHeld()).isFalse();

    scripts.run("hand.openDialog(); hand.leave()");
    assertThat(isHeld()).isFalse();
  }

  @Test
  void controlThatFollowsNoHandIsNotHeld() {
    scripts.run("isBlocked = true; hand.openDialog()");

    assertThat(isHeld()).isFalse();
    assertThat(scripts.text("taken")).isEqualTo("0");
  }
}
