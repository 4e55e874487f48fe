package slidersync.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;
import slidersync.sync.StreamId;
import slidersync.web.feed.Feed;
import slidersync.web.feed.Feeds;
import slidersync.web.http.ReadRoute;

/**
 * Tells balancers and operators whether this node can serve: it can when it hears every owner and
 * reaches the store.
 */
final class Health {

  private final Feeds feeds;
  private final BooleanSupplier storeAnswers;

  Health(Feeds feeds, BooleanSupplier storeAnswers) {
    this.feeds = feeds;
    this.storeAnswers = storeAnswers;
  }

  void route(Router router) {
    ReadRoute.at(router, "/health/live")
        .handler(context -> answer(context, true, new JsonObject()));
    ReadRoute.at(router, "/health/ready").handler(this::ready);
  }

  private void ready(RoutingContext context) {
    JsonObject boards = new JsonObject();
    boolean live = true;
    for (String board : feeds.boards()) {
      Feed feed = feeds.of(board, StreamId.CONTROLS);
      live &= feed.isLive();
      boards.put(
          board, new JsonObject().put("live", feed.isLive()).put("revision", feed.revision()));
    }
    boolean store = storeAnswers.getAsBoolean();
    boolean ready = store && live;
    answer(context, ready, new JsonObject().put("store", store).put("boards", boards));
  }

  private static void answer(RoutingContext context, boolean up, JsonObject details) {
    context
        .response()
        .setStatusCode(up ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(new JsonObject().put("status", up ? "UP" : "DOWN").mergeIn(details).encode());
  }
}
