package slidersync.web.page;

import java.util.List;
import java.util.stream.Stream;
import slidersync.control.ControlTypes;
import slidersync.layout.Widgets;

/** Lists which built-in files make each script and the style that pages load, in their order. */
public final class AssetFiles {

  /**
   * The scripts of a board's page. Each room of webroot uses only those before it. Each control
   * type has a script of its own, and a widget has one if it needs it.
   */
  public static final List<String> SCRIPTS =
      ProgramFiles.concat(
          List.of(ProgramFiles.SOCKJS, ProgramFiles.NAMESPACE, "texts.js"),
          ProgramFiles.NET,
          List.of(
              "net/delay.js",
              "net/sentences.js",
              "net/farewell.js",
              "page/preferences.js",
              "page/dialog.js",
              "page/offline-copy.js",
              "page/news.js",
              "page/connection-status.js",
              "people/avatar.js",
              "people/people.js",
              "people/movers.js",
              "people/me.js",
              "types/written-numbers.js",
              "types/taper.js",
              "types/scale.js",
              "types/marks.js",
              "types/types.js"),
          ofTypesAndWidgets(),
          List.of(
              "control/drag.js",
              "control/travel.js",
              "layout/places.js",
              "layout/tabs.js",
              "layout/swap.js",
              "layout/folds.js",
              "control/slider.js",
              "control/stepper.js",
              "control/field.js",
              "control/display.js",
              "control/control-status.js",
              "control/ghost.js",
              "control/pacing.js",
              "control/gesture.js",
              "control/taps.js",
              "control/touch.js",
              "control/bubble.js",
              "control/entry.js",
              "control/slider-keys.js",
              "control/slider-hand.js",
              "control/board-value.js",
              "control/draft.js",
              "control/hold-state.js",
              "control/hand.js",
              "control/unsent.js",
              "control/control.js",
              "control/listen.js",
              "control/press-listener.js",
              "control/face.js",
              "control/button.js",
              "control/trigger.js",
              "control/pushed.js",
              "control/pointers.js",
              "control/control-set.js",
              "control/controls.js",
              "control/redefinition.js",
              "panel/panel.js",
              "panel/people-panel.js",
              "panel/message.js",
              "panel/toast.js",
              "panel/unread.js",
              "panel/messages-panel.js",
              "panel/panels.js",
              "menu/wake-lock.js",
              "menu/full-screen.js",
              "menu/bars.js",
              "menu/share.js",
              "menu/menu.js",
              "midi/loader.js",
              "main.js"));

  /** Those of the page of an author, who may have a program there: the same, and what it needs. */
  public static final List<String> OWN_PAGE_SCRIPTS =
      ProgramFiles.concat(SCRIPTS, ProgramFiles.BOARDS);

  /** What a page loads when MIDI ports are lent to its board. */
  public static final List<String> MIDI_SCRIPTS =
      List.of(
          "midi/messages.js",
          "midi/mode.js",
          "midi/outlet.js",
          "midi/learning.js",
          "midi/mappings.js",
          "midi/target.js",
          "midi/moved.js",
          "midi/switched.js",
          "midi/pushed.js",
          "midi/route.js",
          "midi/ports.js",
          "midi/lesson.js",
          "midi/desk.js",
          "midi/elements.js",
          "midi/chooser.js",
          "midi/strip.js",
          "midi/view.js");

  /** Those of the list of boards. */
  public static final List<String> BOARDS_SCRIPTS =
      List.of(ProgramFiles.NAMESPACE, "texts.js", "boards.js");

  /** The styles of all pages. A widget has a style sheet if it needs one. */
  public static final List<String> STYLES =
      ProgramFiles.concat(
          List.of(
              "style/palette.css",
              "style/page.css",
              "style/status.css",
              "style/hues.css",
              "style/layout.css",
              "style/columns.css",
              "style/tabs.css",
              "style/control.css",
              "style/control-status.css",
              "style/input.css",
              "style/drawn.css",
              "style/fader.css",
              "style/right-to-left.css"),
          ofWidgets(".css"),
          List.of(
              "style/ghost.css",
              "style/entry.css",
              "style/button.css",
              "style/bar.css",
              "style/above.css",
              "style/panel.css",
              "style/messages.css",
              "style/menu.css",
              "style/midi.css",
              "style/toast.css",
              "style/other.css",
              "style/trust.css",
              "style/forced.css"));

  /** The styles of the page that describes the interfaces, which no board needs. */
  static final List<String> DOCS_STYLES = List.of("style/docs.css");

  /** What keeps copies of pages on a device; it runs beside them. */
  public static final List<String> WORKER_SCRIPTS =
      List.of(ProgramFiles.NAMESPACE, "worker/kept.js", "worker/service-worker.js");

  /** For pages that were written for the event bus of Vert.x, and have no controls of ours. */
  static final List<String> VERTX_BUS = List.of(ProgramFiles.SOCKJS, "vendor/vertx-eventbus.js");

  private AssetFiles() {}

  private static List<String> ofTypesAndWidgets() {
    Stream<String> ofTypes = ControlTypes.names().stream().map(type -> "types/" + type + ".js");
    return Stream.of(
            ofTypes, Stream.of("widgets/widgets.js", "widgets/drawn.js"), ofWidgets(".js").stream())
        .flatMap(names -> names)
        .toList();
  }

  /** Names one file of each widget that has it. */
  private static List<String> ofWidgets(String extension) {
    return Widgets.names().stream()
        .map(widget -> "widgets/" + widget + extension)
        .filter(BuiltInFiles::isThere)
        .toList();
  }
}
