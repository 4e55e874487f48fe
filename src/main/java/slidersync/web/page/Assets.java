package slidersync.web.page;

import io.vertx.ext.web.Router;
import java.util.List;
import slidersync.web.http.ReadRoute;
import slidersync.web.language.Texts;

/**
 * The built-in files that pages load. The scripts are served as one, in the order of their use; so
 * are the styles.
 */
public final class Assets {

  private final ScriptAsset script = new ScriptAsset("/slider-sync.js", AssetFiles.SCRIPTS);
  private final ScriptAsset boardsScript = new ScriptAsset("/boards.js", AssetFiles.BOARDS_SCRIPTS);
  private final Asset vertxBus =
      new Asset(
          "/vertx-eventbus.js",
          "text/javascript; charset=utf-8",
          BuiltInFiles.read(AssetFiles.VERTX_BUS));
  private final Asset worker =
      new Asset(
          "/service-worker.js",
          "text/javascript; charset=utf-8",
          BuiltInFiles.read(AssetFiles.WORKER_SCRIPTS));
  private final Asset style =
      new Asset("/style.css", "text/css; charset=utf-8", BuiltInFiles.read(AssetFiles.STYLES));
  private final Asset icon =
      new Asset("/icon.svg", "image/svg+xml", BuiltInFiles.read(List.of("icon.svg")));

  String scriptUrl(Texts texts) {
    return script.url(texts);
  }

  String boardsScriptUrl(Texts texts) {
    return boardsScript.url(texts);
  }

  String styleUrl() {
    return style.url();
  }

  String iconUrl() {
    return icon.url();
  }

  public void route(Router router) {
    ReadRoute.at(router, "/slider-sync.js").handler(script::serve);
    ReadRoute.at(router, "/boards.js").handler(boardsScript::serve);
    ReadRoute.at(router, "/vertx-eventbus.js").handler(vertxBus::serve);
    ReadRoute.at(router, "/service-worker.js").handler(worker::serve);
    ReadRoute.at(router, "/style.css").handler(style::serve);
    QrPicture.route(router);
    ReadRoute.at(router, "/icon.svg").handler(icon::serve);
  }
}
