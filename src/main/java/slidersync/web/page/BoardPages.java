package slidersync.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.sync.StreamId;
import slidersync.text.Ids;
import slidersync.web.bridge.Presence;
import slidersync.web.feed.Boards;
import slidersync.web.feed.Feed;
import slidersync.web.feed.Feeds;
import slidersync.web.http.ReadRoute;
import slidersync.web.identity.Identity;
import slidersync.web.identity.IdentityCookie;

/** The pages of boards, and the list of them, for browsers and for programs. */
public final class BoardPages {

  private final Boards boards;
  private final Feeds feeds;
  private final IdentityCookie identities;
  private final Presence presence;
  private final Pages pages;
  private final ErrorPages errors;
  private final HueStyles hues;

  public BoardPages(
      Boards boards,
      Feeds feeds,
      IdentityCookie identities,
      Presence presence,
      Pages pages,
      ErrorPages errors) {
    this.boards = boards;
    this.feeds = feeds;
    this.identities = identities;
    this.presence = presence;
    this.pages = pages;
    this.errors = errors;
    hues = new HueStyles(boards);
  }

  public void route(Router router) {
    ReadRoute.at(router, "/").handler(this::home);
    ReadRoute.at(router, "/boards").handler(this::list);
    hues.route(router);
    ReadRoute.at(router, "/time").handler(BoardPages::time);
    ReadRoute.at(router, "/boards/:board").handler(this::board);
  }

  /** For clocks on pages: milliseconds since 1970, and how many minutes this place is ahead. */
  private static void time(RoutingContext context) {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(now.toInstant().toEpochMilli() + " " + now.getOffset().getTotalSeconds() / 60);
  }

  /** The board main, else the only one, else the list. */
  private void home(RoutingContext context) {
    List<BoardDefinition> all = boards.all();
    all.stream()
        .filter(d -> d.id().equals("main") || all.size() == 1)
        .findFirst()
        .ifPresentOrElse(d -> show(context, d), () -> list(context));
  }

  private void board(RoutingContext context) {
    String id = context.pathParam("board");
    boards.find(id).ifPresentOrElse(d -> show(context, d), () -> refuse(context, id));
  }

  /** Repeats no more of what was asked for than can be a board's id. */
  private void refuse(RoutingContext context, String board) {
    if (Ids.isValid(board)) {
      errors.missingBoard(context, board);
    } else {
      context.fail(404);
    }
  }

  private void show(RoutingContext context, BoardDefinition definition) {
    Feed feed = feeds.of(definition.id(), StreamId.CONTROLS);
    if (feed.revision() == 0) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
      errors.error(context, 503, "error.not.ready", Map.of());
    } else {
      Identity identity = identify(context);
      if (identity.profile() != null && isVisit(context.request())) {
        presence.expect(definition.id(), identity.participant());
      }
      long defined = feeds.of(definition.id(), StreamId.DEFINITION).revision();
      LayoutView layout =
          new LayoutView(
              definition,
              feed.values(),
              Folds.of(context.request(), definition.id()),
              hues.url(definition));
      List<String> colors = colors(definition.id());
      pages.board(context, definition, defined, feed, layout, identity, colors, boards.all());
    }
  }

  /**
   * Whether a page is asked for that somebody will see: a service worker also asks for copies to
   * keep. Older browsers do not tell.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-mode-header">Fetch Metadata</a>
   */
  private static boolean isVisit(HttpServerRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return mode == null || mode.equals("navigate");
  }

  private Identity identify(RoutingContext context) {
    Optional<Identity> known = identities.of(context.request());
    if (known.isPresent()) return known.get();
    Identity identity = Identity.random();
    identities.remember(context.request(), identity);
    return identity;
  }

  private void list(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (accept == null || !accept.contains("application/json")) {
      pages.boards(context, boards.all(), this::people);
      return;
    }
    JsonObject list = new JsonObject();
    for (BoardDefinition d : boards.all()) {
      list.put(d.id(), new JsonObject().put("title", d.title()).put("people", people(d.id())));
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(list.encode());
  }

  /** How many have joined a board. */
  private long people(String board) {
    return joined(board).count();
  }

  private List<String> colors(String board) {
    return joined(board).map(person -> String.valueOf(person.get("color"))).toList();
  }

  /** Who only holds something has no name. */
  private java.util.stream.Stream<Map<?, ?>> joined(String board) {
    return feeds.of(board, StreamId.PEOPLE).values().values().stream()
        .<Map<?, ?>>mapMulti(
            (person, next) -> {
              if (person instanceof Map<?, ?> map && map.containsKey("name")) next.accept(map);
            });
  }
}
