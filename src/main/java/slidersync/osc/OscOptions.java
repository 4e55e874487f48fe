package slidersync.osc;

import java.util.List;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.text.Endpoint;

/**
 * Where the door is, and whom it speaks to.
 *
 * @param udp where to listen; nothing: at any free port, if there are peers to speak to
 * @param tcp where to listen
 * @param targets peers that are told of all boards
 */
public record OscOptions(Optional<Endpoint> udp, Optional<Endpoint> tcp, List<Endpoint> targets) {

  public OscOptions {
    targets = List.copyOf(targets);
  }

  /** Whether there is anything to do: somewhere to listen, or somebody to speak to. */
  public boolean isNeeded(List<BoardDefinition> boards) {
    return udp.isPresent() || tcp.isPresent() || hasPeers(boards);
  }

  /** Whether there are peers that are told of changes without asking. */
  boolean hasPeers(List<BoardDefinition> boards) {
    return !targets.isEmpty()
        || boards.stream().anyMatch(board -> !board.wiring().oscPeers().isEmpty());
  }
}
