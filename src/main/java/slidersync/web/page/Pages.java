package slidersync.web.page;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.board.Profile;
import slidersync.web.feed.Feed;
import slidersync.web.identity.Identity;
import slidersync.web.identity.SuggestedProfile;
import slidersync.web.language.Languages;

/** Renders pages. A board's page shows its current values in the first paint. */
public final class Pages {

  private static final List<String> PANELS = List.of("people", "messages");

  /** Set by panel.js. */
  private static final String OPEN_PANELS = "slider-sync-open";

  private final Vertx vertx;
  private final ShareOrigins origins;

  /** Made for the first page: a start does not wait for it. */
  private @Nullable HandlebarsTemplateEngine engine;

  public Pages(Vertx vertx, ShareOrigins origins) {
    this.origins = origins;
    this.vertx = vertx;
  }

  /** Makes what boards need, before the first page asks for it; takes a while, and blocks. */
  public static void makeAhead(Vertx vertx) {
    Templates.makeAhead(vertx);
    Assets.get().makeAhead();
  }

  /**
   * @param defined the revision of the definition
   * @param colors of everybody who is there
   * @param all boards of this node
   */
  void board(
      RoutingContext context,
      BoardDefinition definition,
      long defined,
      Feed feed,
      LayoutView layout,
      Identity identity,
      List<String> colors,
      List<BoardDefinition> all) {
    Map<String, Object> page = new HashMap<>();
    page.put("title", definition.title());
    page.put("board", definition.id());
    page.put("history", feed.position().history());
    page.put("revision", feed.revision());
    page.put("defined", defined);
    page.putAll(layout.view());
    page.put("me", me(identity, colors));
    page.put("panels", panels(context));
    page.putAll(Preferences.of(context.request()).choices());
    page.putAll(origins.view(context.request()));
    page.put("boards", all.size() > 1 ? links(all, definition.id()) : List.of());
    send(context, 200, "board", page);
  }

  private static Map<String, Object> me(Identity identity, List<String> colors) {
    Profile known = identity.profile();
    Profile person = known == null ? SuggestedProfile.of(identity.participant(), colors) : known;
    return Map.of(
        "participant", identity.participant(),
        "known", known != null,
        "name", person.name(),
        "color", person.color());
  }

  /** Which panels were open when the page was left, so that nothing moves after the first paint. */
  private static Map<String, Object> panels(RoutingContext context) {
    Cookie cookie = context.request().getCookie(OPEN_PANELS);
    List<String> noted = cookie == null ? List.of() : List.of(cookie.getValue().split("\\.", 3));
    Map<String, Object> panels = new HashMap<>();
    PANELS.forEach(name -> panels.put(name, noted.contains(name)));
    panels.put("open", String.join(" ", PANELS.stream().filter(noted::contains).toList()));
    return panels;
  }

  /**
   * For navigation.
   *
   * @param current the id of the board that the page shows; empty if none
   */
  static List<Map<String, Object>> links(List<BoardDefinition> boards, String current) {
    return boards.stream()
        .<Map<String, Object>>map(
            d ->
                Map.of(
                    "id", d.id(),
                    "title", d.title(),
                    "url", "/boards/" + d.id(),
                    "current", d.id().equals(current)))
        .toList();
  }

  /**
   * @param people how many are at a board
   */
  void boards(
      RoutingContext context, List<BoardDefinition> definitions, ToLongFunction<String> people) {
    List<Map<String, Object>> boards = new ArrayList<>();
    for (Map<String, Object> link : links(definitions, "")) {
      Map<String, Object> board = new HashMap<>(link);
      board.put("people", people.applyAsLong((String) link.get("id")));
      boards.add(board);
    }
    Map<String, Object> page = new HashMap<>();
    page.put("title", Languages.of(context.request()).get("boards.title"));
    page.put("boards", boards);
    send(context, 200, "boards", page);
  }

  /** Answers with what a template makes of a page. */
  public void send(RoutingContext context, int status, String template, Map<String, Object> page) {
    Preferences preferences = Preferences.of(context.request());
    page.putAll(preferences.view());
    Assets assets = Assets.get();
    page.put("script", assets.scriptUrl(preferences.texts()));
    page.put("midi", assets.midiUrl(preferences.texts()));
    page.put("boardsScript", assets.boardsScriptUrl(preferences.texts()));
    page.put("style", assets.styleUrl());
    page.put("docsStyle", assets.docsStyleUrl());
    page.put("icon", assets.iconUrl());
    if (engine == null) engine = Templates.engine(vertx);
    Future<Buffer> html = engine.render(page, "templates/" + template);
    html.onSuccess(buffer -> send(context, status, buffer)).onFailure(context::fail);
  }

  private static void send(RoutingContext context, int status, Buffer html) {
    HttpServerResponse response = context.response();
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .headers()
        .add(HttpHeaders.VARY, Languages.VARY)
        .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (Gzip.isTakenBy(context)) {
      response
          .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
          .end(Buffer.buffer(Gzip.compress(html.getBytes())));
    } else {
      response.end(html);
    }
  }
}
