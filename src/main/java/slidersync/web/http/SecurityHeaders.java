package slidersync.web.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders implements Handler<RoutingContext> {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  @Override
  public void handle(RoutingContext context) {
    put(context);
    context.next();
  }

  /** For answers to what is too malformed to be routed. */
  public static void put(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", policy(context.request().getHeader(HttpHeaders.HOST)));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Older browsers do not take 'self' to include WebSockets, so those are named. */
  private static String policy(String host) {
    String sockets =
        host != null && HOST.matcher(host).matches() ? " ws://" + host + " wss://" + host : "";
    return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        + "img-src 'self' data:; manifest-src 'self'; worker-src 'self'; connect-src 'self'"
        + sockets
        + "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
  }
}
