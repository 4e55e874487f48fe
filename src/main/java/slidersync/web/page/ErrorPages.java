package slidersync.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.board.BoardDefinition;

/** Says what happened and what to do: as a page to browsers, as one line to programs. */
public final class ErrorPages {

  private final Pages pages;
  private final List<BoardDefinition> boards;

  /**
   * @param boards all of this node
   */
  public ErrorPages(Pages pages, List<BoardDefinition> boards) {
    this.pages = pages;
    this.boards = boards;
  }

  public void error(RoutingContext context, int status, String title, String message) {
    if (takesPages(context)) {
      show(context, status, title, message, List.of());
    } else {
      tell(context, status, title, message);
    }
  }

  /** Says that something is not here, and what is. */
  public void missing(RoutingContext context, String message) {
    if (takesPages(context)) {
      show(context, 404, "Not found", message, Pages.links(boards, ""));
    } else {
      tell(context, 404, "Not found", message + " All boards are at /boards.");
    }
  }

  private static boolean takesPages(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  private void show(
      RoutingContext context,
      int status,
      String title,
      String message,
      List<Map<String, Object>> links) {
    Map<String, Object> page = new HashMap<>();
    page.put("status", status);
    page.put("title", title);
    page.put("message", message);
    page.put("boards", links);
    pages.send(context, status, "error", page);
  }

  private static void tell(RoutingContext context, int status, String title, String message) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(title + ". " + message + "\n");
  }
}
