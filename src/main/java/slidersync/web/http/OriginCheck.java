package slidersync.web.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import slidersync.text.Quoted;

/**
 * Keeps pages of other sites away from the bridge, on every transport and method. The origin of a
 * request must be that of its Host, or a listed one. A request without an Origin is let through
 * only where a browser sends none: when Sec-Fetch-Site or Referer say that it comes from the same
 * origin, or when no browser sent it.
 */
public final class OriginCheck implements Handler<RoutingContext> {

  private final List<String> listed;

  /**
   * @param listed the origins that may ask besides this one, in normal form
   */
  public OriginCheck(List<String> listed) {
    this.listed = listed;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isAllowed(request)) {
      context.next();
    } else {
      String origin = request.getHeader(HttpHeaders.ORIGIN);
      context
          .response()
          .setStatusCode(403)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
          .end(
              "Expected a request from this site's own pages, got "
                  + (origin == null ? "one without an Origin" : "Origin " + Quoted.of(origin))
                  + ". Behind a proxy, start the server with --public-url; for pages of another site,"
                  + " with --allow-origin.\n");
    }
  }

  /** Whether the request comes from a page of this site, or from no browser. */
  public boolean isAllowed(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      return request.headers().getAll(HttpHeaders.ORIGIN).size() == 1
          && isOwn(Origin.of(origin), request);
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin") || site.equals("none");
    String referer = request.getHeader(HttpHeaders.REFERER);
    if (referer != null) return isOwn(Origin.ofPage(referer), request);
    return !hasAgentOfBrowser(request);
  }

  /**
   * Whether its User-Agent is that of a browser. PowerShell says that it is like one, which no page
   * can make a browser say.
   */
  public static boolean hasAgentOfBrowser(HttpServerRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return agent != null && agent.startsWith("Mozilla/") && !agent.contains("PowerShell/");
  }

  private boolean isOwn(Optional<String> origin, HttpServerRequest request) {
    return origin.isPresent()
        && (listed.contains(origin.get()) || origin.equals(Origin.ofSite(request)));
  }
}
