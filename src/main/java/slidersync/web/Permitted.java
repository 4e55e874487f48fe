package slidersync.web;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slidersync.board.Excerpt;
import slidersync.board.Ids;
import slidersync.board.Outcome;
import slidersync.board.Reason;
import slidersync.board.Refusal;
import slidersync.bus.Addresses;

/**
 * The addresses that browsers reach, each in one direction.
 *
 * @param boards the ids of all boards
 * @param commands what they may send to
 * @param events what they may subscribe to, and the feed of each
 */
record Permitted(Set<String> boards, Set<String> commands, Map<String, Feed> events) {

  private static final Pattern FORM = Pattern.compile("board\\.(" + Ids.FORM + ")(\\.[a-z]+){1,2}");

  /** The addresses of all boards. */
  static Permitted of(Feeds feeds) {
    return new Permitted(
        feeds.boards(),
        feeds.boards().stream()
            .flatMap(board -> Addresses.commands(board).stream())
            .collect(Collectors.toSet()),
        feeds.byEvent());
  }

  Outcome<String> command(String address) {
    return commands.contains(address)
        ? Outcome.accepted(address)
        : refusal(address, "the address of a command, such as board.main.set");
  }

  Outcome<Feed> event(String address) {
    Feed feed = events.get(address);
    return feed != null
        ? Outcome.accepted(feed)
        : refusal(address, "the address of an event, such as board.main.changed");
  }

  private <T> Outcome<T> refusal(String address, String expected) {
    Matcher form = FORM.matcher(address);
    if (form.matches() && !boards.contains(form.group(1))) {
      String board = form.group(1);
      return Outcome.rejected(
          Refusal.of(Reason.UNKNOWN_BOARD, "there is no board " + board).with("board", board));
    }
    return Outcome.rejected(
        Reason.UNKNOWN_ADDRESS, "expected " + expected + ", got " + Excerpt.of(address));
  }
}
