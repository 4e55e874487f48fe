package slidersync.web.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.layout.Section;
import slidersync.web.feed.Boards;
import slidersync.web.http.ReadRoute;

/** One style sheet for each board that has colours of its author: a rule for each of them. */
final class HueStyles {

  private final Boards boards;
  private final Map<String, Style> made = new HashMap<>();

  private record Style(BoardDefinition of, Optional<Asset> asset) {}

  HueStyles(Boards boards) {
    this.boards = boards;
  }

  private Optional<Asset> style(BoardDefinition board) {
    Style known = made.get(board.id());
    if (known == null || !known.of().equals(board)) {
      known = new Style(board, make(board));
      made.put(board.id(), known);
    }
    return known.asset();
  }

  private static Optional<Asset> make(BoardDefinition board) {
    String css =
        colors(board)
            .filter(Objects::nonNull)
            .distinct()
            .map(color -> new Hue(color).css())
            .collect(Collectors.joining("\n"));
    if (css.isEmpty()) return Optional.empty();
    String path = "/boards/" + board.id() + "/colors.css";
    return Optional.of(
        new Asset(path, "text/css; charset=utf-8", () -> css.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<@Nullable String> colors(BoardDefinition board) {
    Stream<@Nullable String> sections =
        board.layout().tabs().stream().flatMap(tab -> tab.sections().stream()).map(Section::color);
    Stream<@Nullable String> controls = board.controls().values().stream().map(Control::color);
    return Stream.of(Stream.of(board.layout().accent()), sections, controls)
        .flatMap(colors -> colors);
  }

  /** The URL of a board's style sheet; null if it has none. */
  @Nullable String url(BoardDefinition board) {
    return style(board).map(Asset::url).orElse(null);
  }

  void route(Router router) {
    ReadRoute.at(router, "/boards/:board/colors.css").handler(this::serve);
  }

  private void serve(RoutingContext context) {
    boards
        .find(context.pathParam("board"))
        .flatMap(this::style)
        .ifPresentOrElse(style -> style.serve(context), () -> context.fail(404));
  }
}
