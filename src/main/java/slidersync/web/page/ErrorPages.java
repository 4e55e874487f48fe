package slidersync.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.web.feed.Boards;
import slidersync.web.language.Languages;
import slidersync.web.language.Texts;

/** Says what happened and what to do: as a page to browsers, as one line to programs. */
public final class ErrorPages {

  private final Pages pages;
  private final Boards boards;

  /**
   * @param boards all of this node
   */
  public ErrorPages(Pages pages, Boards boards) {
    this.pages = pages;
    this.boards = boards;
  }

  /**
   * Answers with an error.
   *
   * @param key of its title; with {@code .why} at its end, that of the sentence
   * @param values for the places of the sentence
   */
  public void error(RoutingContext context, int status, String key, Map<String, ?> values) {
    answer(context, status, key, key + ".why", values, List.of());
  }

  /** Says that there is nothing at the path, and what there is. */
  public void missing(RoutingContext context) {
    missing(context, "error.missing.why", Map.of());
  }

  /** Says that there is no such board, and which there are. */
  void missingBoard(RoutingContext context, String board) {
    missing(context, "error.missing.board", Map.of("board", board));
  }

  private void missing(RoutingContext context, String key, Map<String, ?> values) {
    answer(context, 404, "error.missing", key, values, Pages.links(boards.all(), ""));
  }

  private void answer(
      RoutingContext context,
      int status,
      String title,
      String message,
      Map<String, ?> values,
      List<Map<String, Object>> links) {
    context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (takesPages(context)) {
      Texts texts = Languages.of(context.request());
      show(context, status, texts.get(title), texts.get(message, values), links);
    } else {
      Texts texts = Languages.english();
      String where = links.isEmpty() ? "" : " All boards are at /boards.";
      tell(context, status, texts.get(title), texts.get(message, values) + where);
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
