package slidersync.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A short, printable piece of something that was not expected, for messages. */
public final class Quoted {

  private static final int LENGTH = 60;
  private static final int ITEMS = 8;

  private Quoted() {}

  /** At most 60 characters on one line, strings in quotes, unprintable characters as {@code ?}. */
  public static String of(@Nullable Object value) {
    String text = String.valueOf(value);
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LENGTH).map(Quoted::printable).forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LENGTH) shown.append("...");
    return value instanceof String ? "\"" + shown + "\"" : shown.toString();
  }

  /** The first eight of many, and how many more there are. */
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
