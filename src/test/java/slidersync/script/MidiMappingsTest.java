package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** What is kept on a device of its MIDI, and what is taken from a file. */
class MidiMappingsTest {

  private final Scripts scripts =
      Scripts.of("midi/messages.js", "midi/mode.js", "midi/mappings.js");

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
