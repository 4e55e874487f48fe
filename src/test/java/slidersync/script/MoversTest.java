package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** Who has changed what, in words that are never wrong. */
class MoversTest {

  private final Scripts scripts =
      Scripts.of("net/refusal.js", "net/sentences.js", "people/people.js", "people/movers.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var people = new SliderSync.People('me');
        var movers = new SliderSync.Movers(people);
        people.take({values: {ana: {name: 'Ana', color: '#112233'}}}, true);
        function hear(by) {
          movers.take({from: 5, revision: 6, values: {dim: 3}, by: {dim: by}}, false);
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ana\" | true | Ana changed this meanwhile.",
        "{label: 'Cue 4'} | true | Cue 4 changed this meanwhile.",
        "\"somebody who has left\" | true | Somebody else changed this meanwhile.",
        "undefined | false | Somebody else changed this meanwhile.",
        "\"me\" | false | This has changed meanwhile."
      })
  void changeIsNobodyElsesUnlessTheBoardSaysSo(String by, boolean isOthers, String sentence) {
    scripts.run("hear(%s)".formatted(by));

    assertThat(scripts.isTrue("movers.isOthers('dim')")).isEqualTo(isOthers);
    assertThat(scripts.text("movers.sentence('dim', 6)")).isEqualTo(sentence);
    assertThat(scripts.text("movers.sentence('dim', 7)"))
        .as("of what has not come in yet")
        .isEqualTo("This has changed meanwhile.");
  }

  @Test
  void changeOfWhichNothingIsSaidIsNotTheOneBefore() {
    scripts.run("hear('ana'); movers.take({values: {dim: 4}}, false)");
    assertThat(scripts.isTrue("movers.isOthers('dim')")).isFalse();

    scripts.run("hear('ana'); movers.take({values: {other: 4}}, true)");
    assertThat(scripts.isTrue("movers.isOthers('dim')")).isFalse();
  }
}
