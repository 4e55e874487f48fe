package slidersync.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text that people write for people: names and messages. Its normal form is Unicode NFC, one line
 * without spaces at its ends, and without invisible characters that change how the rest is read,
 * such as control characters and marks of the direction of writing.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * Brings text into its normal form, or refuses it with {@link Reason#INVALID_VALUE}.
   *
   * @param field the name of the body's field, for the refusal
   * @param maxLength of the normal form, in UTF-16 units as HTML counts them
   */
  public static Outcome<String> normalize(String field, @Nullable Object value, int maxLength) {
    if (value instanceof String text) {
      String normal = normalForm(text);
      if (!normal.isEmpty() && normal.length() <= maxLength) return Outcome.accepted(normal);
    }
    return Outcome.rejected(
        Refusal.ofField(field, "text of 1 to " + maxLength + " visible characters", value));
  }

  private static String normalForm(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(PlainText::isPlain)
        .forEach(plain::appendCodePoint);
    String normal = Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll(" +", " ").strip();
    return normal.codePoints().allMatch(PlainText::joins) ? "" : normal;
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
      // Emoji and some scripts join several characters to one sign.
      case Character.FORMAT -> joins(codePoint);
      default -> true;
    };
  }

  /** Zero width joiner and non-joiner, and the tags of flags; alone they show nothing. */
  private static boolean joins(int codePoint) {
    return codePoint == 0x200D
        || codePoint == 0x200C
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }
}
