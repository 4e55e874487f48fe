package slidersync.web.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/** What can be read at a path: by browsers with GET, its head alone by monitors with HEAD. */
public final class ReadRoute {

  private ReadRoute() {}

  public static Route at(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }
}
