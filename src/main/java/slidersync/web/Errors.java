package slidersync.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.web.api.Api;
import slidersync.web.bridge.ClientLimits;
import slidersync.web.http.SecurityHeaders;
import slidersync.web.page.ErrorPages;

/** Answers requests that cannot be served: what was expected, and no stack trace for bad input. */
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final ErrorPages pages;

  Errors(ErrorPages pages) {
    this.pages = pages;
  }

  void route(Router router) {
    // So fails what waits for a body whose sender goes away, and nobody is there for an answer.
    router.errorHandler(200, context -> log(context, 200));
    answer(router, 400, "error.malformed");
    answer(router, 404, pages::missing);
    answer(router, 405, "error.method");
    Map<String, Integer> limit = Map.of("bytes", ClientLimits.MAX_BYTES);
    answer(router, 413, context -> pages.error(context, 413, "error.large", limit));
    answer(router, 416, "error.range");
    answer(router, 500, "error.failed");
  }

  private void answer(Router router, int status, String key) {
    answer(router, status, context -> pages.error(context, status, key, Map.of()));
  }

  private static void answer(Router router, int status, Handler<RoutingContext> answer) {
    router.errorHandler(
        status,
        context -> {
          log(context, status);
          if (context.response().ended()) return; // a refused WebSocket handshake
          SecurityHeaders.put(context);
          if (Api.isFor(context)) {
            Api.answerFailure(context, status);
          } else {
            answer.handle(context);
          }
        });
  }

  private static void log(RoutingContext context, int status) {
    if (status == 500 && !context.response().ended()) {
      LOG.error("could not serve {}", context.normalizedPath(), context.failure());
    } else {
      LOG.debug("answered {}", status, context.failure());
    }
  }
}
