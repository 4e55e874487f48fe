package slidersync.web.page;

import java.util.regex.Pattern;

/**
 * Takes what only its readers need out of a script or a style: comments that fill whole lines, and
 * how far lines are indented.
 */
final class Comments {

  private static final Pattern LINES =
      Pattern.compile("(?m)^[ \\t]*+(?:/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|//.*+)[ \\t]*+\\R");

  private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]++");

  private Comments() {}

  static String strip(String source) {
    return INDENT.matcher(LINES.matcher(source).replaceAll("")).replaceAll("");
  }
}
