package slidersync.web.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import slidersync.door.DoorMeters;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.http.OriginCheck;

/** Lets requests pass that come from programs or from pages of this site, and not too many. */
final class Guard implements Handler<RoutingContext> {

  private final OriginCheck origins;
  private final ApiLoad load;
  private final DoorMeters meters;

  Guard(OriginCheck origins, ApiLoad load, DoorMeters meters) {
    this.origins = origins;
    this.load = load;
    this.meters = meters;
  }

  @Override
  public void handle(RoutingContext context) {
    meters.in();
    context.addEndHandler(
        ended -> {
          if (context.response().getStatusCode() < 400) {
            meters.out();
          } else {
            meters.refused();
          }
        });
    HttpServerRequest request = context.request();
    if (origins.isAllowed(request)) {
      count(context);
    } else {
      // It does not count: a page of another site must not use up what programs may ask for.
      Problem.of(403, foreign(request)).send(context.response());
    }
  }

  private void count(RoutingContext context) {
    long wait = load.take(Caller.address(context.request()));
    if (wait > 0) {
      Problem.of(tooMany(wait)).send(context.response());
    } else {
      context.next();
    }
  }

  private static Refusal tooMany(long wait) {
    return Refusal.of(
            Reason.TOO_MANY_REQUESTS,
            "expected at most " + ApiLimits.RATE + " requests a second from one address")
        .with(Refusal.MOST, ApiLimits.RATE)
        .with(Refusal.RETRY_AFTER, wait);
  }

  private static String foreign(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      return "expected a program, or a page of this site, got a page of "
          + Quoted.of(origin)
          + "; behind a proxy, start the server with --public-url";
    }
    return "expected a program, or a page of this site, got a browser that does not say which page"
        + " asks; a program has a User-Agent that does not begin with Mozilla/";
  }
}
