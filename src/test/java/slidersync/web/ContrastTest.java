package slidersync.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Resources;
import slidersync.web.page.AssetFiles;

/**
 * The page's colours are far enough apart, dark and light: text by 4.5:1 or more, the edges and
 * marks that make out a control by 3:1, as the Web Content Accessibility Guidelines measure it.
 */
class ContrastTest {

  private static final Pattern BLOCK = Pattern.compile(":root[^{]*\\{([^}]*--page[^}]*)\\}");
  private static final Pattern COLOR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final Pattern USE = Pattern.compile("var\\(--([a-z-]+)\\)");

  /** A declaration for browsers without custom properties, and the one that follows it. */
  private static final Pattern TWICE =
      Pattern.compile(
          "([a-z-]+): ([^;{}]*#[0-9a-f]{6}[^;{}]*);\\s+([a-z-]+): ([^;{}]*var[^;{}]*);");

  /** What is drawn inside the thumb's ring, and tells nothing. */
  private static final String INSIDE = "thumb";

  private static final List<Map<String, String>> THEMES = themes();

  private static List<Map<String, String>> themes() {
    return BLOCK
        .matcher(Resources.text("webroot/style/palette.css"))
        .results()
        .map(block -> colors(block.group(1)))
        .toList();
  }

  private static Map<String, String> colors(String block) {
    Map<String, String> colors = new LinkedHashMap<>();
    COLOR.matcher(block).results().forEach(found -> colors.put(found.group(1), found.group(2)));
    return colors;
  }

  private static final String PAIRS =
      """
      4.5, text, page card field
      4.5, muted, page card field
      4.5, waiting, card field
      4.5, refused, card field
      4.5, accent, page card
      4.5, on-accent, accent
      4.5, on-warning, warning
      3, edge, page card field groove
      3, accent, page card field track cap cap-pressed groove
      3, text, page card cap cap-pressed groove
      3, muted, page
      3, refused, card
      3, warning, page
      3, card, accent
      """;

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void colorsAreFarEnoughApartInEveryTheme(double least, String front, String backs) {
    for (Map<String, String> theme : THEMES) {
      for (String back : backs.split(" ", -1)) {
        assertThat(contrast(rgb(theme, front), rgb(theme, back)))
            .as("%s on %s of %s", front, back, theme)
            .isGreaterThanOrEqualTo(least);
      }
    }
  }

  /** An offline board has no colours, but all that is there can be seen. */
  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void colorsAreFarEnoughApartWithoutTheirHues(double least, String front, String backs) {
    for (Map<String, String> theme : THEMES) {
      for (String back : backs.split(" ", -1)) {
        assertThat(contrast(grey(rgb(theme, front)), grey(rgb(theme, back))))
            .as("%s on %s of %s", front, back, theme)
            .isGreaterThanOrEqualTo(least);
      }
    }
  }

  @Test
  void allThemesHaveTheSameColorsAndEachIsChecked() {
    Set<String> checked = new HashSet<>(List.of(PAIRS.split("[\\s,]+", -1)));
    checked.add(INSIDE);

    assertThat(THEMES).hasSize(4);
    assertThat(THEMES.get(0)).hasSizeGreaterThan(10);
    assertThat(THEMES)
        .allSatisfy(theme -> assertThat(theme).containsOnlyKeys(THEMES.get(0).keySet()));
    assertThat(THEMES.get(2)).as("light, chosen in the menu").isEqualTo(THEMES.get(1));
    assertThat(checked).containsAll(THEMES.get(0).keySet());
  }

  /** What is half transparent is nearer to what is behind it than its colours say. */
  @Test
  void nothingIsDimmedByOpacity() {
    assertThat(styles()).doesNotContainPattern("opacity: *0?\\.");
  }

  @Test
  void everyColorStandsTwiceForBrowsersWithoutCustomProperties() {
    Map<String, String> dark = THEMES.get(0);
    List<MatchResult> twice = TWICE.matcher(styles()).results().toList();

    assertThat(twice).hasSizeGreaterThan(30);
    for (MatchResult found : twice) {
      String expected = USE.matcher(found.group(4)).replaceAll(use -> color(dark, use.group(1)));
      assertThat(found.group(2)).as(found.group()).contains(lastWord(expected));
    }
  }

  /** Scripts set some that are no colours. */
  @Test
  void everyColorThatIsUsedIsThere() {
    Set<String> known = new HashSet<>(THEMES.get(0).keySet());
    // A board has those of its author's colours (Hue).
    known.addAll(Set.of("hue-dark", "on-hue-dark", "hue-light", "on-hue-light"));
    AssetFiles.OWN_PAGE_SCRIPTS.forEach(
        name ->
            Pattern.compile("setProperty\\('--([a-z-]+)'")
                .matcher(Resources.text("webroot/" + name))
                .results()
                .forEach(found -> known.add(found.group(1))));
    Pattern.compile("--([a-z-]+):")
        .matcher(styles())
        .results()
        .forEach(found -> known.add(found.group(1)));

    assertThat(USE.matcher(styles()).results().map(use -> use.group(1)))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private static String styles() {
    return String.join(
        "\n", AssetFiles.STYLES.stream().map(name -> Resources.text("webroot/" + name)).toList());
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String color(Map<String, String> theme, String name) {
    return requireNonNull(theme.get(name), name);
  }

  private static double[] rgb(Map<String, String> theme, String name) {
    String color = color(theme, name);
    return Stream.of(1, 3, 5)
        .mapToDouble(at -> Integer.parseInt(color.substring(at, at + 2), 16) / 255.0)
        .toArray();
  }

  /** As the filter {@code grayscale} makes it. */
  private static double[] grey(double[] rgb) {
    double level = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    return new double[] {level, level, level};
  }

  private static double contrast(double[] one, double[] other) {
    double bright = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
  }

  private static double luminance(double[] rgb) {
    double[] light =
        DoubleStream.of(rgb)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }
}
