package slidersync.web.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.layout.Section;
import slidersync.web.http.ReadRoute;

/** One style sheet for each board that has colours of its author: a rule for each of them. */
final class HueStyles {

  private final Map<String, Asset> byBoard = new HashMap<>();

  HueStyles(List<BoardDefinition> boards) {
    for (BoardDefinition board : boards) {
      String css =
          colors(board)
              .filter(Objects::nonNull)
              .distinct()
              .map(color -> new Hue(color).css())
              .collect(Collectors.joining("\n"));
      if (css.isEmpty()) continue;
      byBoard.put(
          board.id(),
          new Asset(
              "/boards/" + board.id() + "/colors.css",
              "text/css; charset=utf-8",
              css.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static Stream<@Nullable String> colors(BoardDefinition board) {
    Stream<@Nullable String> sections =
        board.layout().tabs().stream().flatMap(tab -> tab.sections().stream()).map(Section::color);
    Stream<@Nullable String> controls = board.controls().values().stream().map(Control::color);
    return Stream.of(Stream.of(board.layout().accent()), sections, controls)
        .flatMap(colors -> colors);
  }

  /** The URL of a board's style sheet; null if it has none. */
  @Nullable String url(String board) {
    Asset style = byBoard.get(board);
    return style == null ? null : style.url();
  }

  void route(Router router) {
    ReadRoute.at(router, "/boards/:board/colors.css").handler(this::serve);
  }

  private void serve(RoutingContext context) {
    Asset style = byBoard.get(context.pathParam("board"));
    if (style == null) context.fail(404);
    else style.serve(context);
  }
}
