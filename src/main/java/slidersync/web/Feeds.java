package slidersync.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.board.BoardDefinition;
import slidersync.board.Stream;
import slidersync.bus.Addresses;

/** The feeds of one web verticle: one for each stream of each board. */
final class Feeds {

  private final Map<String, Map<Stream, Feed>> feeds = new LinkedHashMap<>();

  Feeds(Vertx vertx, List<BoardDefinition> definitions, WebMeters meters) {
    for (BoardDefinition definition : definitions) {
      Map<Stream, Feed> streams = new EnumMap<>(Stream.class);
      for (Stream stream : Stream.values()) {
        streams.put(stream, new Feed(vertx, definition.id(), stream, meters));
      }
      feeds.put(definition.id(), streams);
    }
  }

  /** The ids of all boards. */
  Set<String> boards() {
    return feeds.keySet();
  }

  Feed of(String board, Stream stream) {
    return requireNonNull(requireNonNull(feeds.get(board)).get(stream));
  }

  /** By the address of its event. */
  Map<String, Feed> byEvent() {
    Map<String, Feed> events = new LinkedHashMap<>();
    feeds.forEach(
        (board, streams) ->
            streams.forEach((stream, feed) -> events.put(Addresses.changed(board, stream), feed)));
    return events;
  }

  /** Completes when all boards are known. */
  Future<?> known() {
    return Future.all(
        feeds.values().stream().flatMap(f -> f.values().stream()).map(Feed::known).toList());
  }
}
