package slidersync.web.description;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.web.page.Pages;

/** The descriptions as a page to read. It is in English, as all documentation is. */
final class DocsPage {

  private final Pages pages;

  DocsPage(Pages pages) {
    this.pages = pages;
  }

  void show(RoutingContext context, JsonObject openApi, JsonObject asyncApi) {
    Map<String, Object> page = new HashMap<>();
    page.put("title", "Interfaces of slider-sync");
    page.put("contents", "Contents");
    page.put(
        "paragraphs",
        List.of(
            "Programs follow and move the same boards as pages do. This page is made of the"
                + " descriptions for tools that the last links lead to; examples speak of a board"
                + " main with a slider dim, a button fog and a trigger go."));
    page.put(
        "files",
        List.of(
            Map.of("url", "/openapi.json", "title", "OpenAPI 3.1"),
            Map.of("url", DescriptionRoutes.ASYNC_API, "title", "AsyncAPI 3.0")));
    List<Map<String, Object>> groups = new ArrayList<>(List.of(new HttpView(openApi).group()));
    groups.addAll(new BusView(asyncApi).groups());
    page.put("groups", groups);
    pages.send(context, 200, "docs", page);
  }
}
