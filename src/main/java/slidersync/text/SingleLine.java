package slidersync.text;

import java.util.regex.Pattern;

/** A line of text: well-formed Unicode without line breaks or other control characters. */
public final class SingleLine {

  private static final Pattern END = Pattern.compile("(\r\n|\r|\n)\\z");

  private SingleLine() {}

  /** Whether the text is one line of at most that many UTF-16 units, as HTML counts them. */
  public static boolean fits(String text, int maxLength) {
    return text.length() <= maxLength && text.codePoints().allMatch(SingleLine::isPlain);
  }

  /** What {@link #fits} expects, in words. */
  public static String expected(int maxLength) {
    return "one line of text, at most " + maxLength + " characters";
  }

  /** The text without the break at its end, where it has one. */
  public static String withoutEnd(String text) {
    return END.matcher(text).replaceFirst("");
  }

  private static boolean isPlain(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
