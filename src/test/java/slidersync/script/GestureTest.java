package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** What holds a control: presses of fingers and keys, and the focus. */
class GestureTest {

  private final Scripts scripts = Scripts.of("control/gesture.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var releases = 0;
        var gesture = new SliderSync.Gesture(function () { releases++; });
        """);
  }

  private String state() {
    return scripts.text(
        "[gesture.isHeld() ? 'held' : '', gesture.isPressed() ? 'pressed' : '',"
            + " gesture.isOver() ? 'over' : ''].join(' ').trim()");
  }

  @Test
  void focusHoldsWithoutAPress() {
    scripts.run("gesture.hold('focus')");
    assertThat(state()).isEqualTo("held");

    scripts.run("gesture.hold('key')");
    assertThat(state()).isEqualTo("held pressed");
  }

  @Test
  void lastOfSeveralFingersEndsThePress() {
    scripts.run("gesture.hold('pointer1'); gesture.hold('pointer2'); gesture.release('pointer1')");
    assertThat(state()).isEqualTo("held pressed");

    scripts.run("gesture.release('pointer2')");
    assertThat(state()).isEmpty();
    assertThat(scripts.text("releases")).isEqualTo("2");
  }

  @Test
  void endOfWhatDoesNotHoldIsIgnored() {
    scripts.run("gesture.release('pointer1')");

    assertThat(scripts.text("releases")).isEqualTo("0");
  }

  @Test
  void endOfAllPressesLeavesTheFocus() {
    scripts.run("gesture.hold('focus'); gesture.hold('key'); gesture.hold('pointer1')");
    scripts.run("gesture.releasePresses()");

    assertThat(state()).isEqualTo("held");
  }

  @Test
  void endedGestureStaysOverUntilTheLastPressIsReleased() {
    scripts.run("gesture.hold('pointer1'); gesture.hold('pointer2'); gesture.end()");
    scripts.run("gesture.release('pointer1')");
    assertThat(state()).isEqualTo("held pressed over");

    scripts.run("gesture.release('pointer2')");
    assertThat(state()).isEmpty();
  }

  @Test
  void gestureWithoutAPressIsNeverOver() {
    scripts.run("gesture.hold('focus'); gesture.end()");

    assertThat(state()).isEqualTo("held");
  }
}
