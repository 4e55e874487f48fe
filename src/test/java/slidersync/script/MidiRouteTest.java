package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** What a device and a control say to each other, with a control that a test has made. */
class MidiRouteTest {

  private final Scripts scripts =
      Scripts.of(
          "midi/messages.js",
          "midi/mode.js",
          "midi/outlet.js",
          "midi/learning.js",
          "midi/mappings.js",
          "midi/route.js");

  @BeforeEach
  void make() {
    scripts.run(
        """
        var target = {
          isMoved: true, free: true, at: 0, board: 0, open: false, did: [],
          isFree: function () { return target.free; },
          place: function () { return target.at; },
          boardPlace: function () { return target.board; },
          isOpen: function () { return target.open; },
          put: function (place) { target.at = place; target.did.push('put ' + place.toFixed(3)); },
          step: function (steps) { target.did.push('step ' + steps); },
          touch: function (is) { target.did.push('touch ' + is); },
          press: function (is) { target.did.push('press ' + is); }
        };
        var now = 1000;
        var route;
        function make(kind, mode, touch) {
          route = new SliderSync.MidiRoute(
              {control: 'dim', port: 'p', kind: kind, channel: 0, number: 7, mode: mode, touch: touch},
              function () { return target; });
        }
        function hear(kind, number, value) {
          return route.hear({kind: kind, channel: 0, number: number, value: value}, now);
        }
        function sends() {
          return route.outlet.take(route.wanted(), now) ? route.wanted() : 'nothing';
        }
        """);
  }

  private String did() {
    return scripts.text("target.did.splice(0).join(', ')");
  }

  private String sends() {
    return scripts.text("sends()");
  }

  @Test
  void faderHearsNoEchoAndIsPutRightWhenItIsAtRest() {
    scripts.run("make('cc', 'jump'); hear('cc', 7, 127); target.board = 1");
    assertThat(did()).isEqualTo("put 1.000");
    assertThat(sends()).isEqualTo("nothing");

    // The board takes less.
    scripts.run("target.board = 0.5; now += 100");
    assertThat(sends()).isEqualTo("nothing");
    scripts.run("now += 151");
    assertThat(sends()).isEqualTo("64");
    assertThat(sends()).isEqualTo("nothing");
  }

  @Test
  void everyOtherValueIsSentAtMostFiftyTimesASecondAndTheLastOneAlways() {
    scripts.run("make('bend', 'jump'); target.board = 0.25");
    assertThat(sends()).isEqualTo("4096");
    scripts.run("target.board = 0.5; now += 5");
    assertThat(sends()).isEqualTo("nothing");
    assertThat(scripts.text("route.outlet.wait(route.wanted(), now)")).isEqualTo("15");
    scripts.run("target.board = 0.75; now += 15");
    assertThat(sends()).isEqualTo("12287");
    assertThat(scripts.text("route.outlet.wait(route.wanted(), now)")).isEqualTo("Infinity");
  }

  @Test
  void deviceThatKeepsSayingAnotherValueIsPutRightFiveTimes() {
    scripts.run("make('cc', 'jump'); target.free = false; target.board = 0.5; var sent = 0");
    scripts.run(
        "for (var i = 0; i < 20; i++) { hear('cc', 7, 3); now += 300; if (sends() === 64) sent++; }");
    assertThat(scripts.text("sent")).isEqualTo("5");

    scripts.run("target.board = 1; now += 300");
    assertThat(sends()).isEqualTo("127");
  }

  @Test
  void touchedFaderHoldsTheControlAndIsToldNothing() {
    scripts.run("make('bend', 'jump', {channel: 0, number: 104}); hear('note', 104, 127)");
    assertThat(did()).isEqualTo("touch true");
    scripts.run("target.board = 0.5; now += 1000");
    assertThat(sends()).isEqualTo("nothing");

    scripts.run("hear('note', 104, 0)");
    assertThat(did()).isEqualTo("touch false");
    assertThat(sends()).isEqualTo("8192");
  }

  @Test
  void controlThatIsNotFreeDoesNotMoveAndTheDeviceLearnsTheTruth() {
    scripts.run("make('cc', 'jump'); target.free = false; hear('cc', 7, 100); now += 250");

    assertThat(did()).isEmpty();
    assertThat(sends()).isEqualTo("0");
  }

  @Test
  void keyIsPressedAndReleasedAndItsLampIsTheBoards() {
    scripts.run("target.isMoved = false; make('note', 'jump'); hear('note', 7, 90)");
    scripts.run("target.board = 1");
    assertThat(sends()).isEqualTo("127");
    scripts.run("hear('note', 7, 0); now += 20");
    assertThat(did()).isEqualTo("press true, press false");
    assertThat(sends()).isEqualTo("127");
  }

  @Test
  void releaseCountsEvenIfTheControlIsNotFreeAnyMore() {
    scripts.run("target.isMoved = false; make('cc', 'jump'); hear('cc', 7, 127)");
    scripts.run("target.free = false; hear('cc', 7, 0)");

    assertThat(did()).isEqualTo("press true, press false");
  }

  @Test
  void knobWithoutAnEndStepsAndItsRingFollowsAtOnce() {
    scripts.run("make('cc', 'twos'); hear('cc', 7, 127); hear('cc', 7, 2); target.board = 0.2");

    assertThat(did()).isEqualTo("step -1, step 2");
    assertThat(sends()).isEqualTo("25");
  }

  @Test
  void pickupPutsOnlyWhatHasCrossed() {
    scripts.run("make('cc', 'pickup'); target.at = 0.5; hear('cc', 7, 10); hear('cc', 7, 127)");

    assertThat(did()).isEqualTo("put 1.000");
  }

  @Test
  void deviceThatGoesFreesWhatItHeldAndIsToldAllWhenItIsBack() {
    scripts.run("make('cc', 'jump'); target.board = 1");
    assertThat(sends()).isEqualTo("127");
    scripts.run("route.letGo(); now += 20");

    assertThat(did()).isEqualTo("touch false");
    assertThat(sends()).isEqualTo("127");
  }

  @Test
  void knobThatPressesPressesOnceOnItsWayUp() {
    scripts.run(
        "target.isMoved = false; make('cc', 'jump');"
            + " [10, 63, 64, 90, 127, 70, 20].forEach(function (v) { hear('cc', 7, v); })");
    assertThat(did()).isEqualTo("press true, press false");

    scripts.run("hear('cc', 7, 127); route.letGo()");
    assertThat(did()).isEqualTo("press true, touch false, press false");
  }
}
