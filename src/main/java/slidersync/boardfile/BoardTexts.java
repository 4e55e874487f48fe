package slidersync.boardfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;

/** The definitions of single boards as text, in which nodes tell each other of them. */
public final class BoardTexts {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setWidth(Integer.MAX_VALUE)
          .build();

  private BoardTexts() {}

  /** Writes the board of that id from the content of a file, as a file of its own. */
  static String of(String id, @Nullable Object file) {
    if (!(file instanceof Map<?, ?> content) || !(content.get("boards") instanceof Map<?, ?> all)) {
      throw new IllegalArgumentException("no board file");
    }
    Map<String, Object> alone = new LinkedHashMap<>();
    Map<?, ?> peers = peers(content, board -> all.size() == 1 || id.equals(board));
    if (!peers.isEmpty()) alone.put(BoardFile.PEERS, peers);
    alone.put("boards", Map.of(id, all.get(id)));
    return new Dump(SETTINGS).dumpToString(alone);
  }

  private static Map<?, ?> peers(Map<?, ?> content, Predicate<@Nullable Object> isBoard) {
    Map<Object, Object> peers = new LinkedHashMap<>();
    if (content.get(BoardFile.PEERS) instanceof Map<?, ?> all) {
      all.forEach(
          (name, peer) -> {
            if (peer instanceof Map<?, ?> map && isBoard.test(map.get(BoardFile.BOARD))) {
              peers.put(name, peer);
            }
          });
    }
    return peers;
  }

  /**
   * Reads the definition that a source has.
   *
   * @throws BoardFileException when it has a mistake, or something that this program does not know
   */
  public static BoardDefinition read(BoardSource source) {
    List<BoardDefinition> boards =
        BoardFile.parse("the definition from " + source.by(), source.text());
    return boards.get(0).from(source);
  }
}
