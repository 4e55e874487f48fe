package slidersync.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text of several lines. In its normal form each break is one line feed. */
public final class Lines {

  private static final Pattern OTHER_BREAK = Pattern.compile("\r\n?");

  private Lines() {}

  /**
   * Brings text into its normal form; gives nothing if a line does not fit as {@link SingleLine}
   * says, or if there are too many.
   *
   * @param most lines; 1: there are no breaks
   * @param maxLength of all lines with their breaks, in UTF-16 units as HTML counts them
   */
  public static Optional<String> normalForm(String text, int most, int maxLength) {
    if (most == 1) return Optional.of(text).filter(line -> SingleLine.fits(line, maxLength));
    String normal = OTHER_BREAK.matcher(text).replaceAll("\n");
    boolean fits =
        normal.length() <= maxLength
            && normal.chars().filter(c -> c == '\n').count() < most
            && normal.lines().allMatch(line -> SingleLine.fits(line, maxLength));
    return fits ? Optional.of(normal) : Optional.empty();
  }

  /** What {@link #normalForm} expects, in words. */
  public static String expected(int most, int maxLength) {
    return most == 1
        ? SingleLine.expected(maxLength)
        : "text of at most " + most + " lines, at most " + maxLength + " characters";
  }
}
