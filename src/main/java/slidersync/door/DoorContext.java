package slidersync.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.bus.OwnedBoards;

/**
 * What a node gives its doors.
 *
 * @param boards as this node's file defines them; a {@link BoardView} knows how their owners do
 * @param owned the boards for which this node speaks to peers
 * @param port of its pages
 */
public record DoorContext(
    List<BoardDefinition> boards, OwnedBoards owned, MeterRegistry registry, int port) {

  public DoorContext {
    boards = List.copyOf(boards);
  }

  /** Makes the context of a door that does not ask for pages. */
  public DoorContext(List<BoardDefinition> boards, OwnedBoards owned, MeterRegistry registry) {
    this(boards, owned, registry, 0);
  }
}
