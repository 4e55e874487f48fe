package slidersync.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quotes in messages what was not expected: short and printable. */
public final class Quoted {

  private static final int LENGTH = 60;
  private static final int ITEMS = 8;

  private Quoted() {}

  /**
   * Quotes at most 60 characters on one line, with strings in quotes and unprintable characters as
   * {@code ?}.
   */
  public static String of(@Nullable Object value) {
    String text = String.valueOf(value);
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LENGTH).map(Quoted::printable).forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LENGTH) shown.append("...");
    return value instanceof String ? "\"" + shown + "\"" : shown.toString();
  }

  /** Lists the first eight, and how many more there are. */
  public static String list(Collection<String> all) {
    String first = all.stream().limit(ITEMS).collect(Collectors.joining(", "));
    return all.size() <= ITEMS ? first : first + " and " + (all.size() - ITEMS) + " more";
  }

  private static int printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '?';
      default -> codePoint;
    };
  }
}
