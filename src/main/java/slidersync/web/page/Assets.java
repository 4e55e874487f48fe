package slidersync.web.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import slidersync.web.http.ReadRoute;
import slidersync.web.language.Languages;
import slidersync.web.language.Texts;

/**
 * The built-in files that pages load, made once for all web verticles of the process, when the
 * first of them is needed. The scripts are served as one, in the order of their use; so are the
 * styles.
 */
public final class Assets {

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String DECLARATIONS = "text/plain; charset=utf-8";

  /** The paths of what programs load, also those of other sites. */
  public static final List<String> FOR_PROGRAMS =
      List.of(
          "/slider-sync.js",
          "/slider-sync-api.js",
          "/slider-sync.mjs",
          "/slider-control.mjs",
          "/slider-sync.d.ts",
          "/slider-sync.d.mts",
          "/vertx-eventbus.js");

  private static final List<String> FOR_PAGES =
      List.of(
          "/midi.js", "/boards.js", "/service-worker.js", "/style.css", "/docs.css", "/icon.svg");

  private final Map<String, Handler<RoutingContext>> handlers = new HashMap<>();

  private final ScriptAsset script = new ScriptAsset("/slider-sync.js", AssetFiles.SCRIPTS);

  /** At the same path, since only pages that are made here name the other one. */
  private final ScriptAsset ownPageScript =
      new ScriptAsset("/slider-sync.js", AssetFiles.OWN_PAGE_SCRIPTS);

  private final ScriptAsset boardsScript = new ScriptAsset("/boards.js", AssetFiles.BOARDS_SCRIPTS);
  private final ScriptAsset midi =
      new ScriptAsset("/midi.js", AssetFiles.MIDI_SCRIPTS, Texts::midiScript);
  private final Asset style = asset("/style.css", STYLE, AssetFiles.STYLES);
  private final Asset docsStyle = asset("/docs.css", STYLE, AssetFiles.DOCS_STYLES);
  private final Asset icon = asset("/icon.svg", "image/svg+xml", List.of("icon.svg"));

  private Assets() {
    handlers.put(
        "/slider-sync.js",
        context -> (script.isNamedBy(context) ? script : ownPageScript).serve(context));
    handlers.put("/boards.js", boardsScript::serve);
    handlers.put("/midi.js", midi::serve);
    asset("/slider-sync-api.js", SCRIPT, ProgramFiles.API);
    asset("/slider-sync.mjs", SCRIPT, ProgramFiles.MODULE);
    asset("/slider-control.mjs", SCRIPT, ProgramFiles.ELEMENT);
    asset("/vertx-eventbus.js", SCRIPT, AssetFiles.VERTX_BUS);
    asset("/service-worker.js", SCRIPT, AssetFiles.WORKER_SCRIPTS);
    for (String path : List.of("/slider-sync.d.ts", "/slider-sync.d.mts")) {
      asset(path, DECLARATIONS, () -> BuiltInFiles.readAsItIs(ProgramFiles.DECLARATIONS));
    }
  }

  private Asset asset(String path, String contentType, List<String> files) {
    return asset(path, contentType, () -> BuiltInFiles.read(files));
  }

  private Asset asset(String path, String contentType, Supplier<byte[]> content) {
    Asset asset = new Asset(path, contentType, content);
    handlers.put(path, asset::serve);
    return asset;
  }

  static Assets get() {
    return Made.ASSETS;
  }

  public static void route(Router router) {
    FOR_PROGRAMS.forEach(path -> route(router, path));
    FOR_PAGES.forEach(path -> route(router, path));
    QrPicture.route(router);
  }

  private static void route(Router router, String path) {
    ReadRoute.at(router, path)
        .handler(context -> requireNonNull(get().handlers.get(path)).handle(context));
  }

  /** Makes what every page names, before the first one asks for it. */
  void makeAhead() {
    styleUrl();
    docsStyleUrl();
    iconUrl();
    for (Texts texts : Languages.all()) {
      scriptUrl(texts);
      midiUrl(texts);
      boardsScriptUrl(texts);
    }
  }

  String scriptUrl(Texts texts) {
    return script.url(texts);
  }

  String boardsScriptUrl(Texts texts) {
    return boardsScript.url(texts);
  }

  String midiUrl(Texts texts) {
    return midi.url(texts);
  }

  String styleUrl() {
    return style.url();
  }

  String docsStyleUrl() {
    return docsStyle.url();
  }

  String iconUrl() {
    return icon.url();
  }

  /** Makes them when they are first needed: the class itself only names them. */
  private static final class Made {

    static final Assets ASSETS = new Assets();
  }
}
