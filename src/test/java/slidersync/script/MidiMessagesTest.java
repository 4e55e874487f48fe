package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** What MIDI messages mean, and what moves at a device that is learned. */
class MidiMessagesTest {

  private final Scripts scripts =
      Scripts.of("midi/messages.js", "midi/mode.js", "midi/learning.js");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0xb0, 7, 100    | cc 0 7 100",
        "0xbf, 119, 0    | cc 15 119 0",
        "0xe2, 127, 127  | bend 2 0 16383",
        "0xe0, 0, 64     | bend 0 0 8192",
        "0x91, 60, 1     | note 1 60 1",
        "0x91, 60, 0     | note 1 60 0",
        "0x85, 60, 99    | note 5 60 0",
        "0xb0, 123, 0    | nothing",
        "0xc0, 5         | nothing",
        "0xf8            | nothing",
        "0xb0, 7         | nothing",
        "0xb0, 200, 1    | nothing",
        "0xf0, 1, 2      | nothing",
      })
  void bytesAreRead(String bytes, String meaning) {
    assertThat(
            scripts.text(
                "var m = SliderSync.readMidi([%s]);".formatted(bytes)
                    + " m ? [m.kind, m.channel, m.number, m.value].join(' ') : 'nothing'"))
        .isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cc, 3, 7, 100     | [[179,7,100]]",
        "fine, 0, 1, 16383 | [[176,1,127],[176,33,127]]",
        "bend, 1, 0, 8192  | [[225,0,64]]",
        "note, 0, 60, 127  | [[144,60,127]]",
      })
  void bytesAreWritten(String message, String bytes) {
    String[] parts = message.split(", ");

    assertThat(
            scripts.json(
                "SliderSync.writeMidi({kind: '%s', channel: %s, number: %s}, %s)"
                    .formatted((Object[]) parts)))
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"false, '-1 642', '1 5; 33 2'", "true, '-1 642', '33 2; 1 5'"})
  void halvesMakeAValueOfFourteenBits(boolean lowFirst, String values, String halves) {
    scripts.run(
        "var ear = new SliderSync.MidiEar({kind: 'fine', channel: 0, number: 1, lowFirst: %s});"
                .formatted(lowFirst)
            + "function hear(half) { var p = half.split(' ').map(Number);"
            + " return ear.hear({kind: 'cc', channel: 0, number: p[0], value: p[1]}); }");

    assertThat(scripts.text("'%s'.split('; ').map(hear).join(' ')".formatted(halves)))
        .isEqualTo(values);
    assertThat(scripts.text("hear('2 5')")).isEqualTo("-1");
    assertThat(scripts.text("ear.hear({kind: 'cc', channel: 1, number: 33, value: 1})"))
        .isEqualTo("-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | cc 7 10, cc 7 11, cc 7 12             | cc 7 jump",
        "true  | cc 7 10, cc 9 11                      | cc 7 jump",
        "true  | cc 1 5, cc 33 9, cc 1 5, cc 33 12     | fine 1 jump",
        "true  | cc 33 9, cc 1 5                       | fine 1 jump low first",
        "true  | cc 7 1, cc 7 1, cc 7 2                | cc 7 twos",
        "true  | cc 7 127, cc 7 127                    | cc 7 twos",
        "true  | cc 7 65, cc 7 65                      | cc 7 offset",
        "true  | cc 7 63, cc 7 63                      | cc 7 offset",
        "true  | cc 7 1, cc 7 1, cc 7 65               | cc 7 sign",
        "true  | note 104 127, bend 0 8000, bend 0 9000 | bend 0 jump touch 104",
        "true  | note 104 127, note 104 0              | nothing",
        "false | note 60 0, note 60 100                | note 60 jump",
        "false | cc 20 127, cc 20 0                    | cc 20 jump",
      })
  void whatMovesIsLearned(boolean isMoved, String heard, String learned) {
    scripts.run("var learning = new SliderSync.MidiLearning(%s)".formatted(isMoved));
    for (String each : heard.split(", ", -1)) {
      String[] parts = each.split(" ", -1);
      scripts.run(
          "learning.hear({kind: '%s', channel: 2, number: %s, value: %s})"
              .formatted((Object[]) parts));
    }

    assertThat(
            scripts.text(
                "var s = learning.source(); s ? s.kind + ' ' + s.number + ' ' + s.mode"
                    + " + (s.lowFirst ? ' low first' : '') + (s.touch ? ' touch ' + s.touch.number"
                    + " : '') : 'nothing'"))
        .isEqualTo(learned);
  }

  @Test
  void pickupWaitsUntilTheKnobHasCrossedTheValue() {
    scripts.run("var pickup = new SliderSync.Pickup()");
    assertThat(scripts.isTrue("pickup.moves(0.2, 0.5)")).isFalse();
    assertThat(scripts.isTrue("pickup.moves(0.4, 0.5)")).isFalse();
    assertThat(scripts.isTrue("pickup.moves(0.7, 0.5)")).isTrue();
    scripts.run("pickup.put(0.7)");
    assertThat(scripts.isTrue("pickup.moves(0.1, 0.7)")).isTrue();
    scripts.run("pickup.put(0.1)");

    // Somebody else moves it.
    assertThat(scripts.isTrue("pickup.moves(0.2, 0.9)")).isFalse();
    assertThat(scripts.isTrue("pickup.moves(0.95, 0.9)")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "twos, 1, 1", "twos, 127, -1", "twos, 125, -3", "offset, 65, 1", "offset, 63, -1",
    "sign, 1, 1", "sign, 65, -1", "sign, 67, -3", "jump, 1, NaN", "pickup, 1, NaN"
  })
  void knobWithoutAnEndSaysSteps(String mode, int value, String steps) {
    assertThat(scripts.text("SliderSync.midiSteps('%s', %d)".formatted(mode, value)))
        .isEqualTo(steps);
  }
}
