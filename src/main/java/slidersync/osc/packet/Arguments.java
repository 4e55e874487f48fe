package slidersync.osc.packet;

import java.util.List;

/** The types that arguments have, and their tags. */
final class Arguments {

  /** All tags that the reader knows. */
  static final String KNOWN = "i f s b h d t T F N I r c m S [ ]";

  private Arguments() {}

  static String tags(List<?> arguments) {
    StringBuilder tags = new StringBuilder();
    appendTags(tags, arguments);
    return tags.toString();
  }

  private static void appendTags(StringBuilder tags, List<?> arguments) {
    for (Object argument : arguments) {
      if (argument instanceof List<?> inner) {
        tags.append('[');
        appendTags(tags, inner);
        tags.append(']');
      } else {
        tags.append(tag(argument));
      }
    }
  }

  private static char tag(Object argument) {
    if (argument instanceof Integer) return 'i';
    if (argument instanceof Float) return 'f';
    if (argument instanceof String) return 's';
    if (argument instanceof OscBlob) return 'b';
    if (argument instanceof Long) return 'h';
    if (argument instanceof Double) return 'd';
    if (argument instanceof OscTimeTag) return 't';
    if (argument instanceof Boolean truth) return truth ? 'T' : 'F';
    if (argument instanceof OscConstant constant) return constant.tag();
    if (argument instanceof OscColor) return 'r';
    if (argument instanceof Character) return 'c';
    if (argument instanceof OscMidi) return 'm';
    if (argument instanceof OscSymbol) return 'S';
    throw new IllegalArgumentException(
        "expected an argument that OSC knows, got " + argument.getClass().getName());
  }

  /**
   * Checks that OSC knows the argument.
   *
   * @throws IllegalArgumentException when it does not
   */
  static void check(Object argument) {
    if (argument instanceof List<?> inner) {
      inner.forEach(Arguments::check);
    } else {
      tag(argument);
      if (text(argument).indexOf(0) >= 0) {
        throw new IllegalArgumentException("expected text without the character 0");
      }
    }
  }

  private static String text(Object argument) {
    if (argument instanceof OscSymbol symbol) return symbol.text();
    return argument instanceof String text ? text : "";
  }
}
