package slidersync.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.bus.OwnedBoards;

/**
 * What a node gives its doors.
 *
 * @param boards as this node's file defines them; a {@link BoardView} knows how their owners do
 * @param owned the boards for which this node speaks to peers
 * @param port of its pages
 * @param installation the same for all nodes of a cluster, and another one for each cluster
 */
public record DoorContext(
    List<BoardDefinition> boards,
    OwnedBoards owned,
    MeterRegistry registry,
    int port,
    String installation) {

  public DoorContext {
    boards = List.copyOf(boards);
  }

  /** Makes the context of a door that does not ask for pages. */
  public DoorContext(List<BoardDefinition> boards, OwnedBoards owned, MeterRegistry registry) {
    this(boards, owned, registry, 0, "");
  }

  /** Names the installation whose nodes share a secret; the name does not tell it. */
  public static String installation(byte[] secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("installation".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(secret), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
