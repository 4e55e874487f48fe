package slidersync.web.bridge;

import io.vertx.core.eventbus.DeliveryOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.bus.Addresses;
import slidersync.sync.StreamId;
import slidersync.text.Ids;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.Feed;
import slidersync.web.feed.Feeds;

/**
 * The addresses that browsers and programs reach, each in one direction.
 *
 * @param boards the ids of all boards
 * @param commands what they may send to
 * @param events what they may subscribe to, and the feed of each
 */
public record PermittedAddresses(
    Set<String> boards, Map<String, Command> commands, Map<String, Feed> events) {

  /**
   * A command of a board.
   *
   * @param feed of the board's controls
   * @param takesLabel whether its body may name the program that sends it
   */
  record Command(String address, String board, Feed feed, boolean takesLabel) {

    /** Keeps it from landing late; see {@link Feed#stamp}. */
    DeliveryOptions stamp(DeliveryOptions options) {
      return feed.stamp(options);
    }
  }

  private static final Pattern FORM = Pattern.compile("board\\.(" + Ids.FORM + ")(\\.[a-z]+){1,2}");

  /** The addresses of all boards. */
  public static PermittedAddresses of(Feeds feeds) {
    Map<String, Command> commands = new HashMap<>();
    for (String board : feeds.boards()) {
      Feed feed = feeds.of(board, StreamId.CONTROLS);
      List<String> labelled = Addresses.labelled(board);
      for (String address : Addresses.commands(board)) {
        commands.put(address, new Command(address, board, feed, labelled.contains(address)));
      }
    }
    return new PermittedAddresses(feeds.boards(), commands, feeds.byEvent());
  }

  Outcome<Command> command(String address) {
    Command command = commands.get(address);
    return command != null
        ? Outcome.accepted(command)
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
        Reason.UNKNOWN_ADDRESS, "expected " + expected + ", got " + Quoted.of(address));
  }
}
