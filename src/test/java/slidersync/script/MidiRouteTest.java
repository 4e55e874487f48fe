package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void mappingsAreTheSameAfterTheyWereKept() {
    scripts.run(
        """
        var kept = new SliderSync.MidiMappings();
        var fader = {control: 'dim', port: 'Desk', kind: 'bend', channel: 1, number: 0, mode: 'jump',
            touch: {channel: 0, number: 104}};
        kept.add(fader);
        kept.add({control: 'dim', port: 'Knobs', kind: 'cc', channel: 1, number: 7, mode: 'twos'});
        kept.ports.Desk = {used: true, output: 'Desk'};
        kept.add({control: 'dim', port: 'Knobs', kind: 'cc', channel: 1, number: 8, mode: 'jump'});
        var read = new SliderSync.MidiMappings();
        var problem = read.take(kept.toText());
        """);

    assertThat(scripts.text("problem")).isEmpty();
    assertThat(scripts.json("read.all")).isEqualTo(scripts.json("kept.all"));
    assertThat(scripts.text("read.all.length + ' ' + read.all[1].number")).isEqualTo("2 8");
    assertThat(scripts.json("read.ports.Desk")).isEqualTo("{\"used\":true,\"output\":\"Desk\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                   | midi",
        "'[1]'                                | midi",
        "'{\"midi\": 2}'                      | midi",
        "text('midi: 1, mappings: []')        | ports",
        "text('midi: 1, ports: {}, mappings: {}') | mappings",
        "text('midi: 1, ports: {A: {used: 1, output: \"\"}}, mappings: []') | ports.A",
        "text('midi: 1, ports: {}, mappings: [1]') | mappings.1.control",
        "one({control: ''})                   | mappings.1.control",
        "one({port: 3})                       | mappings.1.port",
        "one({kind: 'sysex'})                 | mappings.1.kind",
        "one({channel: 16})                   | mappings.1.channel",
        "one({channel: 0.5})                  | mappings.1.channel",
        "one({number: -1})                    | mappings.1.number",
        "one({kind: 'fine', number: 32})      | mappings.1.number",
        "one({mode: 'toString'})              | mappings.1.mode",
        "one({touch: {channel: 0}})           | mappings.1.touch",
      })
  void textThatDoesNotFitChangesNothing(String text, String place) {
    scripts.run(
        """
        function text(parts) { return JSON.stringify(eval('({' + parts + '})')); }
        function one(change) {
          var mapping = {control: 'dim', port: 'A', kind: 'cc', channel: 0, number: 7, mode: 'jump'};
          for (var name in change) mapping[name] = change[name];
          return JSON.stringify({midi: 1, ports: {}, mappings: [mapping]});
        }
        var mappings = new SliderSync.MidiMappings();
        mappings.add({control: 'old'});
        """);

    assertThat(scripts.text("mappings.take(%s)".formatted(text))).isEqualTo(place);
    assertThat(scripts.text("mappings.all[0].control")).isEqualTo("old");
  }
}
