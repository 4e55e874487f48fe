package slidersync.web.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * Tells browsers that pages of allowed other sites may read what programs use: the bridge, the
 * interface over HTTP, and the scripts. Without an allowed site it tells nothing.
 */
public final class OtherSites implements Handler<RoutingContext> {

  private static final List<String> DOORS = List.of("/eventbus/*", "/api", "/api/*");

  /** What preflights are asked again after, in seconds. */
  private static final String MAX_AGE = "600";

  private final Origins origins;

  private OtherSites(Origins origins) {
    this.origins = origins;
  }

  /**
   * Routes before the doors and the scripts themselves.
   *
   * @param scripts the paths of what programs load
   */
  public static void route(Router router, Origins origins, List<String> scripts) {
    if (origins.others().isEmpty()) return;
    OtherSites sites = new OtherSites(origins);
    DOORS.forEach(path -> router.route(path).handler(sites));
    scripts.forEach(path -> router.route(path).handler(sites::share));
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<String> other = allow(context);
    // SockJS asks with credentials, and browsers drop the answer else. They are not read.
    if (other.isPresent() && context.normalizedPath().startsWith("/eventbus/")) {
      context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
    boolean isPreflight =
        context.request().method().equals(HttpMethod.OPTIONS)
            && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (other.isPresent() && isPreflight) {
      answerPreflight(context.response());
    } else {
      context.next();
    }
  }

  /** A script without a CORS request brings no Origin, so this cannot tell sites apart. */
  private void share(RoutingContext context) {
    allow(context);
    context.response().headers().set("Cross-Origin-Resource-Policy", "cross-origin");
    context.next();
  }

  private Optional<String> allow(RoutingContext context) {
    Optional<String> other = origins.other(context.request());
    HttpServerResponse response = context.response();
    response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    other.ifPresent(
        origin ->
            response
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Location, Retry-After")
                .headers()
                .set("Cross-Origin-Resource-Policy", "cross-origin"));
    return other;
  }

  private static void answerPreflight(HttpServerResponse response) {
    response
        .setStatusCode(204)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, PUT, PATCH, POST")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
            "Accept, Content-Type, Idempotency-Key, If-Match, If-None-Match, Label, Last-Event-ID")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE)
        .end();
  }
}
