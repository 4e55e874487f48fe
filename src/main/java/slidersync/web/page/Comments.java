package slidersync.web.page;

import java.util.regex.Pattern;

/** Takes what only its readers need out of a script or a style: comments that fill whole lines. */
final class Comments {

  private static final Pattern LINES =
      Pattern.compile("(?m)^[ \\t]*+(?:/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|//.*+)[ \\t]*+\\R");

  private Comments() {}

  static String strip(String source) {
    return LINES.matcher(source).replaceAll("");
  }
}
