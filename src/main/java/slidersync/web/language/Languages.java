package slidersync.web.language;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the pages. A person chooses one in the menu, which keeps it in a cookie; until
 * then the browser's wish counts. Answers that depend on it say so by {@link #VARY}.
 */
public final class Languages {

  /** Set by {@code language.js}. */
  static final String COOKIE = "slider-sync-language";

  /** The headers by which a language is chosen. */
  public static final String VARY = "Accept-Language, Cookie";

  /** As RFC 9110 writes it. */
  private static final Pattern WISH =
      Pattern.compile(
          "(?<range>\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,7})"
              + "(?:\\s*;\\s*[qQ]\\s*=\\s*(?<weight>0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

  private static final Map<String, Texts> ALL = read("en", "de", "fr", "es");

  private static final Texts DEFAULT = all().get(0);

  private Languages() {}

  private static Map<String, Texts> read(String... languages) {
    Map<String, Texts> all = new LinkedHashMap<>();
    for (String language : languages) all.put(language, Texts.read(language));
    return all;
  }

  /** All languages, the one first that is taken where nobody says another. */
  public static List<Texts> all() {
    return List.copyOf(ALL.values());
  }

  /** For programs and for logs. */
  public static Texts english() {
    return DEFAULT;
  }

  /** The texts for who sends a request. */
  public static Texts of(HttpServerRequest request) {
    Cookie chosen = request.getCookie(COOKIE);
    Texts texts = chosen == null ? null : ALL.get(chosen.getValue());
    return texts != null
        ? texts
        : wished(String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /**
   * The texts that a browser likes best.
   *
   * @param header of the request; what is not well-formed in it wishes nothing
   */
  static Texts wished(String header) {
    List<LanguageRange> ranges = new ArrayList<>();
    for (String range : header.split(",", -1)) {
      LanguageRange wish = wish(range);
      if (wish != null && wish.getWeight() > 0) ranges.add(wish);
    }
    // The order of equals stays.
    ranges.sort((one, other) -> Double.compare(other.getWeight(), one.getWeight()));
    String tag = Locale.lookupTag(ranges, ALL.keySet());
    return tag == null ? DEFAULT : ALL.getOrDefault(tag, DEFAULT);
  }

  private static @Nullable LanguageRange wish(String range) {
    Matcher wish = WISH.matcher(range.strip());
    if (!wish.matches()) return null;
    String weight = wish.group("weight");
    return new LanguageRange(
        wish.group("range"),
        weight == null ? LanguageRange.MAX_WEIGHT : Double.parseDouble(weight));
  }
}
