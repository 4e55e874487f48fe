package slidersync.web.page;

import java.util.List;
import java.util.stream.Stream;

/** Lists which built-in files make what programs of pages load, in their order. */
public final class ProgramFiles {

  static final String SOCKJS = "vendor/sockjs.min.js";
  static final String NAMESPACE = "namespace.js";

  /** The event bus and a connection: what pages and programs share. */
  static final List<String> NET =
      List.of(
          "net/bus.js",
          "net/bus-messages.js",
          "net/replica.js",
          "net/refusal.js",
          "net/position.js",
          "net/commands.js",
          "net/stream-follower.js",
          "net/side-stream.js",
          "net/line.js",
          "net/shared-line.js",
          "net/heartbeat-monitor.js",
          "net/connection-state.js",
          "net/connection.js",
          "net/server.js",
          "net/lines.js",
          "net/network.js",
          "net/hold-lease.js",
          "net/press-lease.js",
          "net/fire.js");

  /** Boards as programs see them. */
  static final List<String> BOARDS =
      List.of(
          "api/outcomes.js",
          "api/program-change.js",
          "api/board-values.js",
          "api/changes.js",
          "api/leases.js",
          "api/listeners.js",
          "api/watched.js",
          "api/entries.js",
          "api/board.js",
          "api/board-commands.js",
          "api/servers.js");

  /** All that a program needs. */
  public static final List<String> SCRIPTS = concat(NET, BOARDS);

  /** Those of a page that has a program and no controls of ours. */
  public static final List<String> API = concat(List.of(SOCKJS, NAMESPACE), SCRIPTS);

  /** The same as a module, for current browsers, which have WebSocket. */
  public static final List<String> MODULE =
      concat(List.of("module/begin.mjs", NAMESPACE), SCRIPTS, List.of("module/end.mjs"));

  /** The element that shows a control. */
  static final List<String> ELEMENT =
      List.of(
          "module/control-style.mjs",
          "module/control-inputs.mjs",
          "module/control-hand.mjs",
          "module/control-description.mjs",
          "module/slider-control.mjs");

  /** What these give, for TypeScript. */
  public static final String DECLARATIONS = "slider-sync.d.ts";

  private ProgramFiles() {}

  static List<String> concat(List<?>... parts) {
    return Stream.of(parts).flatMap(List::stream).map(String.class::cast).toList();
  }
}
