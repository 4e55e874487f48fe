package slidersync.web.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.text.Quoted;

/**
 * Keeps away requests that mean another site. A page of another site can make its own name lead
 * here, and then browsers take that page for one of ours: everything it asks for has the same
 * origin. All that tells it from our own pages is the name in the Host header.
 */
public final class HostCheck implements Handler<RoutingContext> {

  private static final int MISDIRECTED = 421;

  private static final Pattern HOST =
      Pattern.compile("(?<name>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+])(?<port>:\\d{1,5})?");

  private final OwnNames names;

  public HostCheck(OwnNames names) {
    this.names = names;
  }

  @Override
  public void handle(RoutingContext context) {
    List<String> hosts = context.request().headers().getAll(HttpHeaders.HOST);
    if (hosts.isEmpty()) {
      context.next(); // HTTP/1.0, which no browser speaks
    } else if (hosts.size() > 1) {
      context.fail(400);
    } else {
      handle(context, hosts.get(0));
    }
  }

  private void handle(RoutingContext context, String host) {
    Matcher parts = HOST.matcher(host);
    if (!parts.matches()) {
      context.fail(400);
    } else if (names.areSureToHave(parts.group("name"))) {
      context.next();
    } else {
      HttpServerRequest request = context.request().pause();
      Future<Boolean> own = names.have(parts.group("name"));
      own.onSuccess(
          isOwn -> {
            if (isOwn) {
              context.next();
            } else {
              refuse(context, host);
            }
            request.resume();
          });
    }
  }

  private static void refuse(RoutingContext context, String host) {
    context
        .response()
        .setStatusCode(MISDIRECTED)
        .setStatusMessage("Misdirected Request")
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(
            "Expected a request for this machine, got one for "
                + Quoted.of(host)
                + ". If browsers are to find this site there, start the server with --public-url"
                + " and that name, such as --public-url https://"
                + host
                + ".\n");
  }
}
