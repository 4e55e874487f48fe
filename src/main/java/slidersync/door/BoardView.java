package slidersync.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.board.Definitions;
import slidersync.boardfile.BoardFileException;
import slidersync.boardfile.BoardTexts;
import slidersync.bus.Follower;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;

/**
 * What a door knows of a board, live: how its owner defines it, its values, and who holds what. It
 * belongs to the context that made it.
 */
public final class BoardView {

  private static final Logger LOG = LoggerFactory.getLogger(BoardView.class);

  private final Listener listener;
  private final Follower controls;
  private final Follower people;
  private final Follower definitions;
  private BoardDefinition definition;
  private Map<String, String> holders = Map.of();

  /** Hears what changes, after the view has changed. */
  public interface Listener {

    /** A delta of values has been taken; one that {@linkplain Delta#isFull() is full} has all. */
    void changed(Delta delta);

    /** The board is defined in another way. */
    default void defined(BoardDefinition definition) {}

    /** Other controls are held than before. */
    default void held() {}
  }

  private BoardView(Vertx vertx, BoardDefinition first, Listener listener) {
    this.listener = listener;
    definition = first;
    String board = first.id();
    // Before its values, so that a listener knows what they are values of.
    definitions = Follower.follow(vertx, board, StreamId.DEFINITION, this::redefine, () -> {});
    people = Follower.follow(vertx, board, StreamId.PEOPLE, this::hold, () -> {});
    controls = Follower.follow(vertx, board, listener::changed);
  }

  /**
   * Begins to follow a board.
   *
   * @param first the definition that this node knows
   */
  public static BoardView follow(Vertx vertx, BoardDefinition first, Listener listener) {
    return new BoardView(vertx, first, listener);
  }

  /** Completes when definition and values are known. */
  public Future<Void> known() {
    return Future.all(definitions.known(), controls.known()).mapEmpty();
  }

  /** Completes when nothing more is heard. */
  public Future<Void> stop() {
    return Future.join(definitions.stop(), people.stop(), controls.stop()).mapEmpty();
  }

  public BoardDefinition definition() {
    return definition;
  }

  /** The values by control; empty until they are known. */
  public Map<String, Object> values() {
    return controls.values();
  }

  public long revision() {
    return controls.revision();
  }

  /** Whether the owner has been heard lately, so that the values are true. */
  public boolean isLive() {
    return controls.isLive();
  }

  /** The participant who holds a control. */
  public Optional<String> holder(String control) {
    return Optional.ofNullable(holders.get(control));
  }

  /** Keeps a command that is sent with these options from landing late. */
  public DeliveryOptions stamp(DeliveryOptions options) {
    return controls.stamp(options);
  }

  private void redefine(Delta delta) {
    BoardSource.of(delta.values().get(Definitions.ID))
        .filter(source -> !definition.isOf(source))
        .ifPresent(this::read);
  }

  private void read(BoardSource source) {
    try {
      definition = BoardTexts.read(source);
      listener.defined(definition);
    } catch (BoardFileException e) {
      LOG.warn("board {}: doors keep what they know: {}", definition.id(), e.getMessage());
    }
  }

  private void hold(Delta delta) {
    Map<String, String> next = new LinkedHashMap<>();
    people
        .values()
        .forEach((participant, value) -> holds(value).forEach(id -> next.put(id, participant)));
    if (next.equals(holders)) return;
    holders = next;
    listener.held();
  }

  private static List<String> holds(@Nullable Object person) {
    return person instanceof Map<?, ?> map && map.get("holds") instanceof Iterable<?> ids
        ? strings(ids)
        : List.of();
  }

  private static List<String> strings(Iterable<?> ids) {
    List<String> strings = new java.util.ArrayList<>();
    ids.forEach(id -> strings.add(String.valueOf(id)));
    return strings;
  }
}
