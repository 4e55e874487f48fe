package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import java.time.Duration;
import java.util.List;
import slidersync.web.http.OriginCheck;

/**
 * The SockJS bridge under {@code /eventbus}, set up so that browsers reach boards and nothing else.
 * SockJS is Vert.x's; the event-bus bridge on top is not: that one parses before it can be asked,
 * writes without asking whether anybody reads, and drops malformed headers without a word.
 */
public final class Bridge {

  private static final long NEVER_MILLIS = Duration.ofDays(365).toMillis();

  private Bridge() {}

  public static void route(
      Vertx vertx,
      Router router,
      Upgrades upgrades,
      ClientSessions sessions,
      List<String> publicUrls) {
    router.route("/eventbus/*").handler(new OriginCheck(publicUrls)).handler(sessions::identify);
    // SockJS's page for other sites' frames, with a script in it, and a slow test: not needed here.
    router.getWithRegex("/eventbus/iframe.*").handler(context -> context.fail(404));
    router.route("/eventbus/chunking_test").handler(context -> context.fail(404));
    router.post("/eventbus/*").handler(Bridge::takeBodyAsItIs);
    router
        .post("/eventbus/*")
        .handler(BodyHandler.create(false).setBodyLimit(ClientLimits.MAX_BYTES));
    router.postWithRegex("/eventbus/[^/]+/[^/]+/xhr").handler(Bridge::sayThatItCloses);
    router.postWithRegex("/eventbus/[^/]+/[^/]+/xhr_send").handler(Bridge::checkMessages);
    WebSocketTransport.route(vertx, router, upgrades, sessions);
    HttpSession.route(vertx, router);
    router
        .route("/eventbus*")
        .subRouter(
            SockJSHandler.create(vertx, transports())
                .socketHandler(socket -> HttpConnection.accept(vertx, socket, sessions)));
  }

  /** All bodies here are JSON in UTF-8: never a form, an upload, or in another character set. */
  private static void takeBodyAsItIs(RoutingContext context) {
    context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
    context.next();
  }

  private static void sayThatItCloses(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.next();
  }

  /** Refuses as SockJS does; Vert.x's own trips over messages that are not text. */
  private static void checkMessages(RoutingContext context) {
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      refuse(context, "Payload expected.");
    } else if (isMessages(body)) {
      context.next();
    } else {
      refuse(context, "Broken JSON encoding.");
    }
  }

  private static void refuse(RoutingContext context, String why) {
    context
        .response()
        .setStatusCode(500)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(why);
  }

  private static boolean isMessages(Buffer body) {
    try {
      return Json.decodeValue(body) instanceof JsonArray messages
          && messages.stream().allMatch(String.class::isInstance);
    } catch (DecodeException e) {
      return false;
    }
  }

  /**
   * JSONP and htmlfile cannot be protected against other sites. SockJS's heartbeats would be
   * written from another event loop than the connection's, which fails; boards have their own,
   * every second.
   */
  private static SockJSHandlerOptions transports() {
    return new SockJSHandlerOptions()
        .setHeartbeatInterval(NEVER_MILLIS)
        .addDisabledTransport("JSON_P")
        .addDisabledTransport("HTML_FILE")
        .setInsertJSESSIONID(false);
  }
}
