package slidersync.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import slidersync.sync.StreamId;

/**
 * The addresses of a board: {@code board.<id>.<verb>} for its controls, {@code
 * board.<id>.people.<verb>} and {@code board.<id>.messages.<verb>} for its other streams. An
 * imperative is a command, which is answered and which browsers may send; a participle is an event,
 * to which browsers may only subscribe.
 */
public final class Addresses {

  /** Among nodes: {@code {"node": name, "owned": boards}}. Browsers never see it. */
  public static final String SHARES = "node.share";

  private Addresses() {}

  /**
   * Command: {@code {"values": {...}, "unchangedSince"?: revision, "history"?: id}}; answered with
   * the change as stored.
   */
  public static String set(String board) {
    return address(board, "set");
  }

  /**
   * Command: {@code {"history"?: id, "revision"?: revision}}; answered with a delta of the
   * controls.
   */
  public static String get(String board) {
    return get(board, StreamId.CONTROLS);
  }

  /** Event: a delta of the controls; one without values every second. */
  public static String changed(String board) {
    return changed(board, StreamId.CONTROLS);
  }

  /**
   * Command: {@code {"history"?: id, "revision"?: revision}}; answered with a delta of that stream.
   */
  public static String get(String board, StreamId stream) {
    return address(board, prefix(stream) + "get");
  }

  /** Event: a delta of that stream; one without values every second. */
  public static String changed(String board, StreamId stream) {
    return address(board, prefix(stream) + "changed");
  }

  /** Command: {@code {"control": id}}, again and again while it is held. */
  public static String hold(String board) {
    return address(board, "hold");
  }

  /** Command: {@code {"control": id}}. */
  public static String release(String board) {
    return address(board, "release");
  }

  /** Command: {@code {"name": text, "color"?: "#rrggbb"}}; again to bear another name. */
  public static String join(String board) {
    return address(board, "people.join");
  }

  /** Command: {@code {}}. */
  public static String leave(String board) {
    return address(board, "people.leave");
  }

  /** Command: {@code {"text": text}}. */
  public static String post(String board) {
    return address(board, "messages.post");
  }

  /**
   * Among nodes: {@code {"here": [{"participant", "seat", "name", "color"}, ...]}}, all who joined
   * through a node, every second. Browsers never see it.
   */
  public static String present(String board) {
    return address(board, "people.present");
  }

  /** Among nodes: somebody, the sender, loads the board's page. Browsers never see it. */
  public static String returning(String board) {
    return address(board, "people.returning");
  }

  /** Among nodes: the board can be claimed at once. Browsers never see it. */
  public static String released(String board) {
    return address(board, "released");
  }

  /** What browsers may send to. Never meets {@link #events}. */
  public static List<String> commands(String board) {
    List<String> commands = new ArrayList<>();
    commands.addAll(
        List.of(set(board), hold(board), release(board), join(board), leave(board), post(board)));
    for (StreamId stream : StreamId.values()) commands.add(get(board, stream));
    return commands;
  }

  /** What browsers may subscribe to. Never meets {@link #commands}. */
  public static List<String> events(String board) {
    return Arrays.stream(StreamId.values()).map(stream -> changed(board, stream)).toList();
  }

  private static String prefix(StreamId stream) {
    return switch (stream) {
      case CONTROLS -> "";
      case PEOPLE -> "people.";
      case MESSAGES -> "messages.";
    };
  }

  private static String address(String board, String verb) {
    return "board." + board + "." + verb;
  }
}
