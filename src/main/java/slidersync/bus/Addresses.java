package slidersync.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import slidersync.sync.StreamId;

/**
 * The addresses of a board: {@code board.<id>.<verb>} for its controls, {@code
 * board.<id>.people.<verb>} and {@code board.<id>.messages.<verb>} for its other streams. An
 * imperative is a command: browsers may send it, and the owner replies or refuses (see {@link
 * Refusals}). A participle is an event: browsers may only subscribe to it. A {@code revision} is a
 * whole number from 0, a {@code history} the id of the owner's history, both as in a delta (see
 * {@link DeltaCodec}).
 */
public final class Addresses {

  /** Among nodes: {@code {"node": name, "owned": boards}}. It is closed to browsers. */
  public static final String SHARES = "node.share";

  private Addresses() {}

  /**
   * Command: {@code {"values": {id: value, ...}, "unchangedSince"?: revision, "history"?: id,
   * "label"?: text}}. The reply is the change as stored: {@code {"history": id, "revision":
   * revision, "values": {...}}}.
   */
  public static String set(String board) {
    return address(board, "set");
  }

  /**
   * Command: {@code {"history"?: id, "revision"?: revision}}. The reply is a delta of the controls,
   * of all of them without a known revision.
   */
  public static String get(String board) {
    return get(board, StreamId.CONTROLS);
  }

  /** Event: a delta of the controls, and a heartbeat (one without values) every second. */
  public static String changed(String board) {
    return changed(board, StreamId.CONTROLS);
  }

  /**
   * Command: {@code {"history"?: id, "revision"?: revision}}. The reply is a delta of that stream.
   */
  public static String get(String board, StreamId stream) {
    return address(board, prefix(stream) + "get");
  }

  /** Event: a delta of that stream, and a heartbeat (one without values) every second. */
  public static String changed(String board, StreamId stream) {
    return address(board, prefix(stream) + "changed");
  }

  /** Command: {@code {"control": id}}. A hold ends 0.5 s after it was sent last. */
  public static String hold(String board) {
    return address(board, "hold");
  }

  /**
   * Command: {@code {"control": id, "label"?: text}}, of a button. A press ends 0.45 s after it was
   * sent last. The reply is {@code {"history": id, "revision": revision, "value": true}}.
   */
  public static String press(String board) {
    return address(board, "press");
  }

  /** Command: {@code {"control": id}}; of a button with {@code "label"?: text}, and the reply. */
  public static String release(String board) {
    return address(board, "release");
  }

  /**
   * Command: {@code {"control": id, "id": text, "label"?: text}}, of a trigger. The same id fires
   * once, however often the command comes. The reply is {@code {"history": id, "revision":
   * revision, "value": count}}.
   */
  public static String fire(String board) {
    return address(board, "fire");
  }

  /** Command: {@code {"name": text, "color"?: "#rrggbb"}}; again to change the profile. */
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
   * through a node, every second. It is closed to browsers.
   */
  public static String present(String board) {
    return address(board, "people.present");
  }

  /** Among nodes: the sender loads the board's page. It is closed to browsers. */
  public static String returning(String board) {
    return address(board, "people.returning");
  }

  /**
   * Among nodes: the sender's page has closed its connection, so it presses nothing any more. It is
   * closed to browsers.
   */
  public static String gone(String board) {
    return address(board, "people.gone");
  }

  /**
   * Among nodes: {@code {"text", "at": milliseconds since 1970, "by": text}}, a definition that an
   * operator has put in. The reply is the same of the definition that counts. It is closed to
   * browsers.
   */
  public static String define(String board) {
    return address(board, "define");
  }

  /** Among nodes: the board can be claimed at once. It is closed to browsers. */
  public static String released(String board) {
    return address(board, "released");
  }

  /** The addresses that browsers may send to; none of them is one of {@link #events}. */
  public static List<String> commands(String board) {
    List<String> commands = new ArrayList<>();
    commands.addAll(
        List.of(
            set(board),
            hold(board),
            press(board),
            release(board),
            fire(board),
            join(board),
            leave(board),
            post(board)));
    for (StreamId stream : StreamId.values()) commands.add(get(board, stream));
    return commands;
  }

  /** Those of the {@link #commands} whose body may have the label of a program. */
  public static List<String> labelled(String board) {
    return List.of(set(board), press(board), release(board), fire(board), post(board));
  }

  /** The addresses that browsers may subscribe to; none of them is one of {@link #commands}. */
  public static List<String> events(String board) {
    return Arrays.stream(StreamId.values()).map(stream -> changed(board, stream)).toList();
  }

  private static String prefix(StreamId stream) {
    return switch (stream) {
      case CONTROLS -> "";
      case PEOPLE -> "people.";
      case MESSAGES -> "messages.";
      case DEFINITION -> "definition.";
    };
  }

  private static String address(String board, String verb) {
    return "board." + board + "." + verb;
  }
}
