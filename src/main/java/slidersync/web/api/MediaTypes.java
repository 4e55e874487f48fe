package slidersync.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of bodies: what a request says of its own, and what its sender takes. */
final class MediaTypes {

  static final String JSON = "application/json";
  static final String TEXT = "text/plain";
  static final String EVENTS = "text/event-stream";
  static final String PROBLEM = "application/problem+json";

  /** What programs say of text that they have not been told the type of: curl, and aiohttp. */
  private static final List<String> UNSAID =
      List.of("", "application/x-www-form-urlencoded", "application/octet-stream");

  private static final Pattern QUALITY = Pattern.compile(";\\s*q=([01](\\.\\d{0,3})?)\\s*$");
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^;\"\\s]*)\"?");

  private MediaTypes() {}

  /**
   * Chooses the type of the answer as the headers say; nothing if none of those offered is taken.
   *
   * @param accept the headers, of which there may be none
   * @param offered the types that there are, the one of who has no wish first
   */
  static Optional<String> best(List<String> accept, List<String> offered) {
    List<String> ranges =
        accept.stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(String::strip)
            .toList();
    if (ranges.stream().allMatch(String::isEmpty)) return Optional.of(offered.get(0));
    String best = null;
    double most = 0;
    for (String type : offered) {
      double quality = quality(ranges, type);
      if (quality > most) {
        best = type;
        most = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much a type is wanted: what the range says that fits it closest. */
  private static double quality(List<String> ranges, String type) {
    double quality = 0;
    int closest = 0;
    for (String range : ranges) {
      int fit = fit(essence(range), type);
      if (fit > closest) {
        closest = fit;
        quality = quality(range);
      }
    }
    return quality;
  }

  private static int fit(String range, String type) {
    if (range.equals(type)) return 3;
    if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) return 2;
    return range.equals("*/*") || range.equals("*") ? 1 : 0;
  }

  private static double quality(String range) {
    Matcher quality = QUALITY.matcher(range.toLowerCase(Locale.ROOT));
    return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
  }

  /** Whether a body of that type is JSON; a type of none is not. */
  static boolean isJson(String contentType) {
    String type = essence(contentType);
    return type.equals(JSON) || type.endsWith("+json");
  }

  /** Whether a body of that type can be read here. */
  static boolean isReadable(String contentType) {
    String type = essence(contentType);
    return isUtf8(contentType)
        && (UNSAID.contains(type) || type.equals(TEXT) || isJson(contentType));
  }

  private static boolean isUtf8(String contentType) {
    Matcher charset = CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
    return !charset.find() || List.of("utf-8", "utf8", "us-ascii").contains(charset.group(1));
  }

  private static String essence(String type) {
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
