package slidersync.web.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.sync.Position;

/** Positions as text: the revision and its history, such as {@code 126.k3x9qa2m}. */
public final class PositionText {

  private static final Pattern FORM =
      Pattern.compile("(?<revision>\\d{1,16})(\\.(?<history>[A-Za-z0-9_-]{1,40}))?");

  private PositionText() {}

  /** Writes a position. */
  public static String of(Position position) {
    return position.revision() + "." + position.history();
  }

  /** Reads a position; with an empty history if the text names none, nothing if it is not one. */
  public static Optional<Position> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    String history = form.group("history");
    long revision = Long.parseLong(form.group("revision"));
    return Optional.of(new Position(history == null ? "" : history, revision));
  }
}
