package slidersync.board;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a definition comes from. Of two sources with different texts the one counts that an
 * operator has put in later.
 *
 * @param text a board file with this board alone
 * @param at when it was put in, in milliseconds since 1970
 * @param by where, for people
 */
public record BoardSource(String text, long at, String by) {

  private static final String TEXT = "text";
  private static final String AT = "at";
  private static final String BY = "by";

  /** Whether this one counts from now on; all nodes say the same of any two. */
  boolean replaces(@Nullable BoardSource present) {
    if (present == null) return true;
    if (text.equals(present.text)) return false;
    return at != present.at ? at > present.at : text.compareTo(present.text) > 0;
  }

  /** As a value of a stream, and the body of a command. */
  public Map<String, Object> toMap() {
    return Map.of(TEXT, text, AT, at, BY, by);
  }

  /** Reads a map; nothing if it is of another form. */
  public static Optional<BoardSource> of(@Nullable Object value) {
    return value instanceof Map<?, ?> map
            && map.get(TEXT) instanceof String text
            && map.get(AT) instanceof Number at
            && map.get(BY) instanceof String by
        ? Optional.of(new BoardSource(text, at.longValue(), by))
        : Optional.empty();
  }
}
