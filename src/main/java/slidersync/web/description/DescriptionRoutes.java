package slidersync.web.description;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import slidersync.web.http.ReadRoute;

/** Serves what the program tells of its interfaces. */
public final class DescriptionRoutes {

  private static final String ASYNC_API = "/asyncapi.json";

  private final AsyncApi asyncApi;

  /**
   * @param boards the ids of all boards
   */
  public DescriptionRoutes(Set<String> boards) {
    asyncApi = new AsyncApi(boards);
  }

  public void route(Router router) {
    ReadRoute.at(router, ASYNC_API).handler(this::sendAsyncApi);
  }

  private void sendAsyncApi(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(asyncApi(context).encodePrettily());
  }

  private JsonObject asyncApi(RoutingContext context) {
    return asyncApi.document(
        String.valueOf(context.request().authority()), context.request().isSSL());
  }
}
