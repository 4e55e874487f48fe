package slidersync.web.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.web.feed.PositionText;

/** Reads the condition of a change: an ETag of what the change was made for. */
final class Preconditions {

  /** Of all that was read; a tag may have lost its quotes by hand, and its strength by a proxy. */
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"?(?<position>\\d+(?:\\.[A-Za-z0-9_-]+)?)(?:\\.\\d+)?\"?");

  private Preconditions() {}

  /** The position after which nothing may have changed; nothing if there is no condition. */
  static Outcome<Optional<Position>> unchangedSince(HttpServerRequest request) {
    List<String> headers = request.headers().getAll(HttpHeaders.IF_MATCH);
    if (headers.isEmpty() || headers.equals(List.of("*"))) {
      return Outcome.accepted(Optional.empty());
    }
    String tag = String.join(", ", headers).strip();
    Matcher form = TAG.matcher(tag);
    Optional<Position> position =
        form.matches() ? PositionText.parse(form.group("position")) : Optional.empty();
    return position.isPresent()
        ? Outcome.accepted(position)
        : Outcome.rejected(
            Reason.MALFORMED,
            "expected If-Match to be one ETag of a board, such as \"126\", got " + Quoted.of(tag));
  }
}
