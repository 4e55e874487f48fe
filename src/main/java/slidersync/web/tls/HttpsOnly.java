package slidersync.web.tls;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;

/**
 * Leads plain HTTP to HTTPS, but for what a device needs before it trusts this server, and for the
 * balancers that ask after its health.
 */
public final class HttpsOnly implements Handler<RoutingContext> {

  /** Not for ever: a server may be started without TLS again. */
  private static final int TEMPORARY_REDIRECT = 307;

  /** How long a browser comes by HTTPS only, whatever a link says. */
  private static final Duration STRICT = Duration.ofDays(30);

  private static final Set<String> PLAIN =
      Set.of(
          "/trust",
          "/trust/authority.crt",
          "/style.css",
          "/icon.svg",
          "/health/live",
          "/health/ready");

  private final boolean isStrict;

  /**
   * @param certificates one of the own authority does not make browsers strict: they would show no
   *     way past their warning
   */
  public HttpsOnly(Certificates certificates) {
    isStrict = certificates.credentials().authority().isEmpty();
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isSSL()) {
      if (isStrict) {
        context.response().putHeader("Strict-Transport-Security", "max-age=" + STRICT.toSeconds());
      }
      context.next();
    } else if (PLAIN.contains(request.path())) {
      context.next();
    } else {
      redirect(context);
    }
  }

  private static void redirect(RoutingContext context) {
    HttpServerRequest request = context.request();
    String host = request.getHeader(HttpHeaders.HOST);
    if (host == null) {
      context.fail(400);
      return;
    }
    String query = request.query() == null ? "" : "?" + request.query();
    context
        .response()
        .setStatusCode(TEMPORARY_REDIRECT)
        .putHeader(HttpHeaders.LOCATION, "https://" + host + request.path() + query)
        .end();
  }
}
