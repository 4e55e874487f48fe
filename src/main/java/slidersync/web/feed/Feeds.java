package slidersync.web.feed;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.sync.StreamId;
import slidersync.web.http.WebMeters;

/** The feeds of one web verticle: one for each stream of each board. */
public final class Feeds {

  private final Map<String, Map<StreamId, Feed>> feeds = new LinkedHashMap<>();

  public Feeds(Vertx vertx, List<BoardDefinition> definitions, WebMeters meters) {
    for (BoardDefinition definition : definitions) {
      Map<StreamId, Feed> streams = new EnumMap<>(StreamId.class);
      for (StreamId stream : StreamId.values()) {
        streams.put(stream, new Feed(vertx, definition.id(), stream, meters));
      }
      feeds.put(definition.id(), streams);
    }
  }

  /** The ids of all boards. */
  public Set<String> boards() {
    return feeds.keySet();
  }

  public Feed of(String board, StreamId stream) {
    return requireNonNull(requireNonNull(feeds.get(board)).get(stream));
  }

  /** By the address of its event. */
  public Map<String, Feed> byEvent() {
    Map<String, Feed> events = new LinkedHashMap<>();
    feeds.forEach(
        (board, streams) ->
            streams.forEach((stream, feed) -> events.put(Addresses.changed(board, stream), feed)));
    return events;
  }

  /** Completes when all boards are known. */
  public Future<?> known() {
    return Future.all(
        feeds.values().stream().flatMap(f -> f.values().stream()).map(Feed::known).toList());
  }
}
