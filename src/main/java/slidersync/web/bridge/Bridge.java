package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.List;
import slidersync.web.http.OriginCheck;
import slidersync.web.http.Upgrades;

/**
 * The SockJS bridge under {@code /eventbus}, set up so that browsers reach boards and nothing else.
 * What SockJS says of itself is Vert.x's. Its transports are not, nor is the event-bus bridge on
 * top: that one parses before it can be asked, writes without asking whether anybody reads, and
 * drops malformed headers without a word.
 */
public final class Bridge {

  private Bridge() {}

  public static void route(
      Vertx vertx,
      Router router,
      Upgrades upgrades,
      BrowserSessions sessions,
      List<String> origins) {
    router.route("/eventbus/*").handler(new OriginCheck(origins)).handler(sessions::identify);
    // SockJS's page for other sites' frames, with a script in it, and a slow test: not needed here.
    router.getWithRegex("/eventbus/iframe.*").handler(context -> context.fail(404));
    router.route("/eventbus/chunking_test").handler(context -> context.fail(404));
    router.post("/eventbus/*").handler(Bridge::takeBodyAsItIs);
    router
        .post("/eventbus/*")
        .handler(BodyHandler.create(false).setBodyLimit(ClientLimits.MAX_BYTES));
    WebSocketTransport.route(vertx, router, upgrades, sessions);
    HttpTransport.route(vertx, router, sessions);
    // What opens a socket has been taken before.
    router
        .route("/eventbus*")
        .subRouter(SockJSHandler.create(vertx, others()).socketHandler(SockJSSocket::close));
  }

  /** All bodies here are JSON in UTF-8: never a form, an upload, or in another character set. */
  private static void takeBodyAsItIs(RoutingContext context) {
    context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
    context.next();
  }

  /** JSONP and htmlfile cannot be protected against other sites. */
  private static SockJSHandlerOptions others() {
    return new SockJSHandlerOptions()
        .addDisabledTransport("JSON_P")
        .addDisabledTransport("HTML_FILE")
        .setInsertJSESSIONID(false);
  }
}
