package slidersync.web.description;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Supplier;
import slidersync.web.http.ReadRoute;
import slidersync.web.page.Pages;

/** Serves what the program tells of its interfaces. */
public final class DescriptionRoutes {

  static final String ASYNC_API = "/asyncapi.json";

  private static final String PAGE = "/docs/api";

  private final AsyncApi asyncApi;
  private final Supplier<JsonObject> openApi;
  private final DocsPage page;

  /**
   * @param boards the ids of all boards
   * @param openApi the description of the HTTP API
   */
  public DescriptionRoutes(Set<String> boards, Supplier<JsonObject> openApi, Pages pages) {
    this.openApi = openApi;
    asyncApi = new AsyncApi(boards);
    page = new DocsPage(pages);
  }

  public void route(Router router) {
    ReadRoute.at(router, ASYNC_API).handler(this::sendAsyncApi);
    ReadRoute.at(router, PAGE)
        .handler(context -> page.show(context, openApi.get(), asyncApi(context)));
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
