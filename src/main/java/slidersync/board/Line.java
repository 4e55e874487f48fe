package slidersync.board;

/** A line of text: well-formed Unicode without line breaks or other control characters. */
final class Line {

  private Line() {}

  /** Whether the text is one line of at most that many UTF-16 units, as HTML counts them. */
  static boolean fits(String text, int maxLength) {
    return text.length() <= maxLength && text.codePoints().allMatch(Line::isPlain);
  }

  /** What {@link #fits} expects, in words. */
  static String expected(int maxLength) {
    return "one line of text, at most " + maxLength + " characters";
  }

  private static boolean isPlain(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
