package slidersync.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Resources;
import slidersync.support.Scripts;

/** The files of texts: each says all of what the others say. */
class TextsTest {

  private static final Pattern ENTRY = Pattern.compile("(?m)^([a-z][a-z.]*) = (\\S.*)$");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private static final Map<String, String> ENGLISH = file("en");

  private static Map<String, String> file(String language) {
    Map<String, String> entries = new TreeMap<>();
    ENTRY
        .matcher(Resources.text("texts/" + language + ".properties"))
        .results()
        .forEach(
            entry ->
                assertThat(entries.put(entry.group(1), entry.group(2)))
                    .as("a second %s in %s", entry.group(1), language)
                    .isNull());
    return entries;
  }

  static List<String> languages() {
    return Languages.all().stream().map(Texts::language).toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineIsATextOrAComment(String language) {
    assertThat(Resources.text("texts/" + language + ".properties").lines())
        .allMatch(line -> line.isEmpty() || line.startsWith("# ") || ENTRY.matcher(line).matches());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeysInTheSameOrder(String language) {
    assertThat(keys(language)).isEqualTo(keys("en"));
  }

  private static List<String> keys(String language) {
    return ENTRY
        .matcher(Resources.text("texts/" + language + ".properties"))
        .results()
        .map(entry -> entry.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTextHasTheSamePlaces(String language) {
    file(language)
        .forEach(
            (key, text) ->
                assertThat(places(text))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(ENGLISH.getOrDefault(key, ""))));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyNumberHasASingularAndAPlural() {
    Set<String> ones = endings(".one");

    assertThat(ones).isEqualTo(endings(".other"));
    assertThat(ENGLISH.keySet()).doesNotContainAnyElementsOf(ones);
  }

  private static Set<String> endings(String end) {
    return ENGLISH.keySet().stream()
        .filter(key -> key.endsWith(end))
        .map(key -> key.substring(0, key.length() - end.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, 0 people here", "en, 1, 1 person here", "en, 2, 2 people here",
    "fr, 0, 0 personne présente", "fr, 1, 1 personne présente", "fr, 2, 2 personnes présentes"
  })
  void numberDecidesBetweenSingularAndPlural(String language, int count, String text) {
    Texts texts = Texts.read(language);
    Scripts scripts = Scripts.of();
    scripts.run(texts.script());

    assertThat(texts.get("people.here", Map.of("count", count))).isEqualTo(text);
    assertThat(scripts.text("SliderSync.text('people.here', {count: %d})".formatted(count)))
        .isEqualTo(text);
  }

  @Test
  void textsOfMidiComeWithItsOwnScript() {
    Texts texts = Texts.read("de");
    Scripts scripts = Scripts.of();
    scripts.run(texts.script());
    assertThat(texts.script()).doesNotContain("\"midi.");

    scripts.run(texts.midiScript());
    assertThat(scripts.text("SliderSync.text('midi.learn')")).isEqualTo("Lernen");
    assertThat(scripts.text("SliderSync.text('menu.midi.on')")).isEqualTo("an");
  }

  @Test
  void whatStandsInAPlaceIsNoPattern() {
    Map<String, String> values = Map.of("name", "{text} $1 \\", "text", "{name}");

    assertThat(Texts.read("en").get("messages.new", values))
        .isEqualTo("Message from {text} $1 \\: {name}");
    assertThat(
            Scripts.of()
                .text(
                    "SliderSync.text('messages.new',"
                        + " {name: '{text} $1 \\\\', text: '{name}'})"))
        .isEqualTo("Message from {text} $1 \\: {name}");
  }

  @Test
  void unknownTextAndEmptyPlaceAreMistakes() {
    Texts texts = Texts.read("en");

    assertThatThrownBy(() -> texts.get("people.unknown"))
        .hasMessage("no text people.unknown in en");
    assertThatThrownBy(() -> texts.get("people.join.as")).hasMessageContaining("Join as {name}");
  }
}
