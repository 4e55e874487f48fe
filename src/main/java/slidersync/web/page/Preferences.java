package slidersync.web.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slidersync.web.language.Languages;
import slidersync.web.language.Texts;

/**
 * What a device prefers. It is in cookies, which {@code preferences.js} sets, so that a page has
 * its theme and the size of its text in the first paint.
 *
 * @param theme empty: as the device has it, dark or light
 * @param size of texts in percent; empty: 100
 * @param texts in the language of the device
 */
record Preferences(String theme, String size, Texts texts) {

  private static final List<String> THEMES = List.of("dark", "light", "red");

  /** The color of the page in each theme (palette.css), for the bars of the browser. */
  private static final Map<String, String> BAR_COLORS =
      Map.of("dark", "#101317", "light", "#eef1f4", "red", "#0d0202");

  private static final List<String> SIZES = List.of("125", "150", "175", "200");

  static Preferences of(HttpServerRequest request) {
    return new Preferences(
        preferred(request, "slider-sync-theme", THEMES),
        preferred(request, "slider-sync-text", SIZES),
        Languages.of(request));
  }

  private static String preferred(HttpServerRequest request, String name, List<String> known) {
    Cookie cookie = request.getCookie(name);
    return cookie != null && known.contains(cookie.getValue()) ? cookie.getValue() : "";
  }

  /** What every page has of them. */
  Map<String, Object> view() {
    return Map.of(
        Markup.TEXTS,
        texts,
        "language",
        texts.language(),
        "theme",
        theme,
        "size",
        size,
        "barColor",
        BAR_COLORS.getOrDefault(theme, ""));
  }

  /** What a menu has to choose from. */
  Map<String, Object> choices() {
    return Map.of(
        "themes",
        Stream.concat(Stream.of(""), THEMES.stream())
            .map(
                value ->
                    choice(
                        value,
                        texts.get("menu.theme." + (value.isEmpty() ? "auto" : value)),
                        theme.equals(value)))
            .toList(),
        "sizes",
        Stream.concat(Stream.of("100"), SIZES.stream())
            .map(value -> choice(value, value + " %", value.equals(size.isEmpty() ? "100" : size)))
            .toList(),
        "languages",
        Languages.all().stream()
            .map(other -> choice(other.language(), other.name(), other.equals(texts)))
            .toList());
  }

  private static Map<String, Object> choice(String value, String label, boolean selected) {
    return Map.of("value", value, "label", label, "selected", selected);
  }
}
