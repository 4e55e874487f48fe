package slidersync.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, scripts and styles have no words of their own: all are in the files of texts. */
class WordsTest {

  private static final Set<String> KEYS = Texts.read("en").keys();

  /** What a reader or a screen reader gets to know of an element. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:title|alt|placeholder|aria-label|aria-description|aria-valuetext"
              + "|aria-roledescription|label)=\"([^\"{}]*)\"");

  private static final Pattern MUSTACHE = Pattern.compile("\\{\\{(?:[^}\"]|\"[^\"]*\")*}}+");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Some templates are part of a tag. */
  private static final Pattern OTHER_ATTRIBUTE = Pattern.compile("[\\w-]+=\"[^\"]*\"");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^ *//.*$");
  private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\\n]|\\\\.)*)'");

  /**
   * Two words, or one with a space beside it, or one with a capital: what no name of a thing is.
   */
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{L}{2,},? \\p{L}|^ \\p{L}|\\p{L} $|^\\p{Lu}\\p{Ll}+\\.?$");

  /** Statements whose words nobody reads on the page, or that are no words. */
  private static final Pattern NOT_READ =
      Pattern.compile(
          "console\\.|new Error\\(|className|'use strict'|querySelector|'Esc|\\.key\\b|"
              + "getElementById|setRequestHeader|\\['[A-Z]|key === |INVALID_STATE|policy");

  private static final Pattern CONTENT = Pattern.compile("content: *\"([^\"]*)\"");

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> wordsOfTemplate(String template) {
    List<String> words = new ArrayList<>();
    String plain = MUSTACHE.matcher(template).replaceAll("");
    ATTRIBUTE
        .matcher(plain)
        .results()
        .map(found -> found.group(1))
        .filter(text -> WORD.matcher(text).find())
        .forEach(words::add);
    String text = OTHER_ATTRIBUTE.matcher(TAG.matcher(plain).replaceAll(" ")).replaceAll(" ");
    Matcher word = WORD.matcher(text.replaceAll("&#?\\w+;", " "));
    while (word.find()) words.add(word.group());
    return words;
  }

  private static List<String> wordsOfScript(String script) {
    return COMMENT
        .matcher(script)
        .replaceAll("")
        .lines()
        .filter(line -> !NOT_READ.matcher(line).find())
        .flatMap(line -> LITERAL.matcher(line).results())
        .map(literal -> literal.group(1))
        .filter(text -> SENTENCE.matcher(text).find())
        .toList();
  }

  @Test
  void templatesHaveNoWords() {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : files("src/main/resources/templates", ".hbs")) {
      List<String> words = wordsOfTemplate(read(file));
      if (!words.isEmpty()) found.put(file.toString(), words);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void scriptsHaveNoWords() {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : files("webroot", ".js")) {
      // What these say is for programmers, in English like all refusals.
      if (file.startsWith("webroot/api")) continue;
      List<String> words = wordsOfScript(read(file));
      if (!words.isEmpty()) found.put(file.toString(), words);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void stylesHaveNoWords() {
    for (Path file : files("webroot", ".css")) {
      assertThat(CONTENT.matcher(read(file)).results().map(found -> found.group(1)))
          .as("%s", file)
          .noneMatch(text -> WORD.matcher(text).find());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Close</p>",
        "<p title=\"Close\">{{name}}</p>",
        "<button aria-label=\"Close it\"></button>",
        "{{#if me}}Save{{/if}}",
        "<p>{{t \"panel.close\"}} now</p>"
      })
  void wordsInATemplateAreNoticed(String template) {
    assertThat(wordsOfTemplate(template)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text = 'Close';",
        "say('this is wrong');",
        "text = name + ' is here';",
        "line.appendChild(document.createTextNode('by '));"
      })
  void wordsInAScriptAreNoticed(String script) {
    assertThat(wordsOfScript(script)).isNotEmpty();
  }

  /** Every quoted key in a template, a script, or the Java code of web. */
  private static Set<String> used() {
    Set<String> used = new TreeSet<>();
    Pattern quoted = Pattern.compile("['\"]([a-z]+(?:\\.[a-z]+)*\\.?)['\"]");
    Stream.of(
            files("src/main/resources/templates", ".hbs"),
            files("webroot", ".js"),
            files("src/main/java/slidersync/web", ".java"))
        .flatMap(List::stream)
        .forEach(file -> quoted.matcher(read(file)).results().forEach(q -> used.add(q.group(1))));
    return used;
  }

  @Test
  void everyTextIsUsed() {
    Set<String> used = used();
    assertThat(KEYS)
        .allMatch(
            key ->
                used.contains(key.replaceFirst("\\.(?:one|other|why)$", ""))
                    || used.contains(key)
                    || used.contains(key.substring(0, key.lastIndexOf('.') + 1)));
  }

  @Test
  void everyTextThatIsUsedIsThere() {
    Pattern use =
        Pattern.compile("(?:\\{\\{t |SliderSync\\.text\\(|[Tt]exts\\.get\\()['\"]([a-z.]+)['\"]");
    Stream.of(
            files("src/main/resources/templates", ".hbs"),
            files("webroot", ".js"),
            files("src/main/java/slidersync/web", ".java"))
        .flatMap(List::stream)
        .flatMap(file -> use.matcher(read(file)).results())
        .map(found -> found.group(1))
        .forEach(
            key ->
                assertThat(KEYS.contains(key) || KEYS.contains(key + ".one") || key.endsWith("."))
                    .as("the text %s", key)
                    .isTrue());
  }
}
