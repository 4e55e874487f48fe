package slidersync.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text that people write for people: names and messages. In normal form it is in Unicode NFC, one
 * line without spaces at its ends, and has nothing that cannot be seen but changes how the rest is
 * read: no control characters, and none of those that turn the direction of writing.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * The normal form, or {@link Reason#INVALID_VALUE}.
   *
   * @param field of the body that has the text, for the refusal
   * @param maxLength in UTF-16 units, as HTML counts them
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
      // All but what makes one sign of several, as in emoji and in some scripts.
      case Character.FORMAT -> joins(codePoint);
      default -> true;
    };
  }

  /** Zero width joiner and non-joiner, and the tags of flags: nothing on their own. */
  private static boolean joins(int codePoint) {
    return codePoint == 0x200D
        || codePoint == 0x200C
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }
}
