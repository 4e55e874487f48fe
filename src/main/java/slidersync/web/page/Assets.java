package slidersync.web.page;

import io.vertx.ext.web.Router;
import java.util.List;
import slidersync.web.http.ReadRoute;
import slidersync.web.language.Languages;
import slidersync.web.language.Texts;

/**
 * The built-in files that pages load, made once for all web verticles of the process. The scripts
 * are served as one, in the order of their use; so are the styles.
 */
public final class Assets {

  private static final String SCRIPT = "text/javascript; charset=utf-8";
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

  private final ScriptAsset script = new ScriptAsset("/slider-sync.js", AssetFiles.SCRIPTS);

  /** At the same path, since only pages that are made here name the other one. */
  private final ScriptAsset ownPageScript =
      new ScriptAsset("/slider-sync.js", AssetFiles.OWN_PAGE_SCRIPTS);

  private final ScriptAsset boardsScript = new ScriptAsset("/boards.js", AssetFiles.BOARDS_SCRIPTS);
  private final Asset vertxBus =
      new Asset("/vertx-eventbus.js", SCRIPT, () -> BuiltInFiles.read(AssetFiles.VERTX_BUS));
  private final Asset api =
      new Asset("/slider-sync-api.js", SCRIPT, () -> BuiltInFiles.read(ProgramFiles.API));
  private final Asset module =
      new Asset("/slider-sync.mjs", SCRIPT, () -> BuiltInFiles.read(ProgramFiles.MODULE));
  private final Asset element =
      new Asset("/slider-control.mjs", SCRIPT, () -> BuiltInFiles.read(ProgramFiles.ELEMENT));
  private final Asset declarations =
      new Asset(
          "/slider-sync.d.ts",
          DECLARATIONS,
          () -> BuiltInFiles.readAsItIs(ProgramFiles.DECLARATIONS));
  private final ScriptAsset midi =
      new ScriptAsset("/midi.js", AssetFiles.MIDI_SCRIPTS, Texts::midiScript);
  private final Asset worker =
      new Asset("/service-worker.js", SCRIPT, () -> BuiltInFiles.read(AssetFiles.WORKER_SCRIPTS));
  private final Asset style =
      new Asset(
          "/style.css", "text/css; charset=utf-8", () -> BuiltInFiles.read(AssetFiles.STYLES));
  private final Asset docsStyle =
      new Asset(
          "/docs.css", "text/css; charset=utf-8", () -> BuiltInFiles.read(AssetFiles.DOCS_STYLES));
  private final Asset icon =
      new Asset("/icon.svg", "image/svg+xml", () -> BuiltInFiles.read(List.of("icon.svg")));

  private Assets() {}

  public static Assets get() {
    return Made.ASSETS;
  }

  /** Makes what every page needs, before the first one asks for it. */
  public void makeAhead() {
    Languages.all().forEach(this::scriptUrl);
    styleUrl();
    iconUrl();
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

  public void route(Router router) {
    ReadRoute.at(router, "/slider-sync.js")
        .handler(context -> (script.isNamedBy(context) ? script : ownPageScript).serve(context));
    ReadRoute.at(router, "/slider-sync-api.js").handler(api::serve);
    ReadRoute.at(router, "/slider-sync.mjs").handler(module::serve);
    ReadRoute.at(router, "/slider-control.mjs").handler(element::serve);
    ReadRoute.at(router, "/slider-sync.d.ts").handler(declarations::serve);
    ReadRoute.at(router, "/slider-sync.d.mts").handler(declarations::serve);
    ReadRoute.at(router, "/midi.js").handler(midi::serve);
    ReadRoute.at(router, "/boards.js").handler(boardsScript::serve);
    ReadRoute.at(router, "/vertx-eventbus.js").handler(vertxBus::serve);
    ReadRoute.at(router, "/service-worker.js").handler(worker::serve);
    ReadRoute.at(router, "/style.css").handler(style::serve);
    ReadRoute.at(router, "/docs.css").handler(docsStyle::serve);
    QrPicture.route(router);
    ReadRoute.at(router, "/icon.svg").handler(icon::serve);
  }

  /** Makes them when they are first needed: the class itself only names some of them. */
  private static final class Made {

    static final Assets ASSETS = new Assets();
  }
}
