package slidersync.web.feed;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.board.Definitions;
import slidersync.boardfile.BoardFileException;
import slidersync.boardfile.BoardTexts;
import slidersync.sync.StreamId;

/** The boards of a web verticle, each as its owner defines it now. */
public final class Boards {

  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  private final Map<String, BoardDefinition> boards = new LinkedHashMap<>();

  /**
   * Begins with what this node knows.
   *
   * @param feeds bring the definitions that count
   */
  public Boards(List<BoardDefinition> definitions, Feeds feeds) {
    for (BoardDefinition definition : definitions) {
      boards.put(definition.id(), definition);
      Feed feed = feeds.of(definition.id(), StreamId.DEFINITION);
      feed.listen(() -> update(definition.id(), feed));
    }
  }

  /** In the order of this node's file. */
  public List<BoardDefinition> all() {
    return List.copyOf(boards.values());
  }

  /** The board of that id; nothing if there is none. */
  public Optional<BoardDefinition> find(String id) {
    return Optional.ofNullable(boards.get(id));
  }

  private void update(String id, Feed feed) {
    BoardDefinition known = requireNonNull(boards.get(id));
    BoardSource.of(feed.values().get(Definitions.ID))
        .filter(source -> !known.isOf(source))
        .ifPresent(source -> read(id, source));
  }

  private void read(String id, BoardSource source) {
    try {
      boards.put(id, BoardTexts.read(source));
    } catch (BoardFileException e) {
      LOG.warn("board {}: pages show what they did: {}", id, e.getMessage());
    }
  }
}
