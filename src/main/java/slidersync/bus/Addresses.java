package slidersync.bus;

import java.util.List;

/**
 * The addresses of a board: {@code board.<id>.<verb>}. An imperative is a command, which is
 * answered and which browsers may send; a participle is an event, to which browsers may only
 * subscribe.
 */
public final class Addresses {

  /** Among nodes: {@code {"node": name, "owned": boards}}. Browsers never see it. */
  public static final String SHARES = "node.share";

  private Addresses() {}

  /**
   * Command: {@code {"values": {...}, "unchangedSince"?: revision}}; answered with the change as
   * stored.
   */
  public static String set(String board) {
    return address(board, "set");
  }

  /** Command: {@code {"revision"?: revision}}; answered with a delta. */
  public static String get(String board) {
    return address(board, "get");
  }

  /** Event: a delta; one without values every second. */
  public static String changed(String board) {
    return address(board, "changed");
  }

  /** Among nodes: the board can be claimed at once. Browsers never see it. */
  public static String released(String board) {
    return address(board, "released");
  }

  /** What browsers may send to. Never meets {@link #events}. */
  public static List<String> commands(String board) {
    return List.of(set(board), get(board));
  }

  /** What browsers may subscribe to. Never meets {@link #commands}. */
  public static List<String> events(String board) {
    return List.of(changed(board));
  }

  private static String address(String board, String verb) {
    return "board." + board + "." + verb;
  }
}
