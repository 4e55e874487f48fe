package slidersync.web.language;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All texts of the pages in one language, by key. A text has named places: {@code Join as {name}}.
 * Where a number decides between singular and plural there are two texts, {@code <key>.one} and
 * {@code <key>.other}, and the number has the name {@code count}. Scripts get the same texts, and
 * {@code texts.js} does with them what this class does.
 */
public final class Texts {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final String MIDI = "midi.";

  private final String language;
  private final Map<String, String> texts;
  private final List<Long> singular;

  private Texts(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
    singular = Arrays.stream(text("language.singular").split(" ", -1)).map(Long::valueOf).toList();
  }

  /** Reads the file of a language, {@code texts/<language>.properties}. */
  static Texts read(String language) {
    String file = "/texts/" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException(file + " is not in the jar");
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts =
        properties.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), properties::getProperty, (a, b) -> b, TreeMap::new));
    return new Texts(language, texts);
  }

  /** The language as in the {@code lang} attribute of a page. */
  public String language() {
    return language;
  }

  /** What the language calls itself. */
  public String name() {
    return text("language.name");
  }

  Set<String> keys() {
    return texts.keySet();
  }

  public String get(String key) {
    return get(key, Map.of());
  }

  /** A text with values in its places. */
  public String get(String key, Map<String, ?> values) {
    return fill(pattern(key, values), values);
  }

  /**
   * Finds a text, its places still empty.
   *
   * @param values of which {@code count} decides between singular and plural
   */
  public String pattern(String key, Map<String, ?> values) {
    if (!texts.containsKey(key) && values.get("count") instanceof Number count) {
      return text(key + (singular.contains(count.longValue()) ? ".one" : ".other"));
    }
    return text(key);
  }

  private String text(String key) {
    String text = texts.get(key);
    if (text == null) throw new IllegalArgumentException("no text " + key + " in " + language);
    return text;
  }

  /** Puts values into the places of a text. */
  public static String fill(String pattern, Map<String, ?> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(value(place, pattern, values)));
  }

  private static String value(MatchResult place, String pattern, Map<String, ?> values) {
    @Nullable Object value = values.get(place.group(1));
    if (value == null) throw new IllegalArgumentException("nothing for a place of " + pattern);
    return value.toString();
  }

  /**
   * The statement that gives scripts these texts, but for those of a page without scripts, and of
   * scripts that are loaded later.
   */
  public String script() {
    Map<String, String> said = new TreeMap<>(texts);
    said.keySet().removeIf(key -> key.startsWith("trust.") || key.startsWith(MIDI));
    JsonObject all =
        new JsonObject()
            .put("language", language)
            .put("singular", singular)
            .put("texts", new JsonObject(new TreeMap<>(said)));
    return "SliderSync.texts = " + all.encode() + ";\n";
  }

  /** The statement that adds the texts of MIDI. */
  public String midiScript() {
    Map<String, Object> said = new TreeMap<>(texts);
    said.keySet().removeIf(key -> !key.startsWith(MIDI));
    return "SliderSync.addTexts(" + new JsonObject(said).encode() + ");\n";
  }
}
