package slidersync.web.page;

/**
 * Takes what only its readers need out of a script or a style: comments that fill whole lines, and
 * how far lines are indented. It goes from line to line, without expressions, since a process runs
 * it once, before it is compiled.
 */
final class Comments {

  private Comments() {}

  static String strip(String source) {
    StringBuilder kept = new StringBuilder(source.length());
    int line = 0;
    while (line < source.length()) {
      int text = withoutBlanks(source, line);
      int next = afterComment(source, text);
      if (next < 0) {
        next = afterLine(source, text);
        kept.append(source, text, next);
      }
      line = next;
    }
    return kept.toString();
  }

  /** Where the line begins that follows a comment with nothing behind it; negative: none does. */
  private static int afterComment(String source, int start) {
    if (source.startsWith("//", start)) return lineAfter(source, source.indexOf('\n', start));
    if (!source.startsWith("/*", start)) return -1;
    int end = source.indexOf("*/", start + 2);
    return end < 0 ? -1 : lineAfter(source, withoutBlanks(source, end + 2));
  }

  private static int lineAfter(String source, int end) {
    return end >= 0 && source.startsWith("\n", end) ? end + 1 : -1;
  }

  private static int afterLine(String source, int start) {
    int end = source.indexOf('\n', start);
    return end < 0 ? source.length() : end + 1;
  }

  private static int withoutBlanks(String source, int start) {
    int at = start;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) at++;
    return at;
  }
}
