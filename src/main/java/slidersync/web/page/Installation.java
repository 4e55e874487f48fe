package slidersync.web.page;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.board.BoardDefinition;
import slidersync.web.feed.Boards;
import slidersync.web.http.ReadRoute;
import slidersync.web.language.Languages;

/**
 * What a device needs to install a board as if it were a program of its own: a manifest for each
 * board, which names it, and icons.
 */
public final class Installation {

  private static final String COLOR = "#101317";

  /** An icon of a size, which is drawn when somebody asks for it first. */
  private record Icon(String path, int size, boolean maskable) {

    JsonObject entry() {
      return new JsonObject()
          .put("src", path)
          .put("sizes", size + "x" + size)
          .put("type", "image/png")
          .put("purpose", maskable ? "maskable" : "any");
    }
  }

  private static final List<Icon> ICONS =
      List.of(
          new Icon("/icon-192.png", 192, false),
          new Icon("/icon-512.png", 512, false),
          new Icon("/icon-maskable-192.png", 192, true),
          new Icon("/icon-maskable-512.png", 512, true));

  /** For iPhones and iPads, which cut it. */
  private static final Icon TOUCH = new Icon("/apple-touch-icon.png", 180, true);

  private final Boards boards;
  private final Map<Icon, Future<Asset>> drawn = new HashMap<>();

  public Installation(Boards boards) {
    this.boards = boards;
  }

  public void route(Router router) {
    ReadRoute.at(router, "/boards/:board/manifest.webmanifest").handler(this::manifest);
    List<Icon> icons = new ArrayList<>(ICONS);
    icons.add(TOUCH);
    icons.forEach(icon -> route(router, icon));
  }

  private void route(Router router, Icon icon) {
    ReadRoute.at(router, icon.path())
        .handler(
            context ->
                drawn
                    .computeIfAbsent(icon, wanted -> draw(context.vertx(), wanted))
                    .onSuccess(asset -> asset.serve(context))
                    .onFailure(context::fail));
  }

  private static Future<Asset> draw(Vertx vertx, Icon icon) {
    return vertx.executeBlocking(
        () -> {
          byte[] picture = IconPicture.png(icon.size(), icon.maskable());
          return new Asset(icon.path(), "image/png", () -> picture);
        });
  }

  private void manifest(RoutingContext context) {
    boards
        .find(context.pathParam("board"))
        .ifPresentOrElse(board -> manifest(context, board), () -> context.fail(404));
  }

  private static void manifest(RoutingContext context, BoardDefinition board) {
    JsonArray icons =
        new JsonArray()
            .add(
                new JsonObject()
                    .put("src", "/icon.svg")
                    .put("sizes", "any")
                    .put("type", "image/svg+xml")
                    .put("purpose", "any"));
    ICONS.forEach(icon -> icons.add(icon.entry()));
    JsonObject manifest =
        new JsonObject()
            .put("id", "/boards/" + board.id())
            .put("name", board.title())
            .put("short_name", board.title())
            .put("lang", Languages.of(context.request()).language())
            .put("start_url", "/boards/" + board.id())
            .put("scope", "/")
            .put("display", "standalone")
            .put("display_override", new JsonArray().add("fullscreen").add("standalone"))
            .put("background_color", COLOR)
            .put("theme_color", COLOR)
            .put("icons", icons);
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/manifest+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, Languages.VARY)
        .end(manifest.encode());
  }
}
