package slidersync.boardfile;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;
import slidersync.control.DefinitionException;
import slidersync.layout.Layout;
import slidersync.wiring.Wiring;

/**
 * Board definitions in YAML:
 *
 * <pre>
 * boards:
 *   main:
 *     title: Synchronized sliders
 *     controls:
 *       slider1: {type: range, label: Slider 1, min: 0, max: 50, value: 25}
 *       txt1:    {type: text, label: Caption, maxLength: 200}
 * </pre>
 *
 * Everything is checked. A file with any mistake is refused in one line that says where and why.
 */
public final class BoardFile {

  static final int MAX_BYTES = 1 << 20;
  static final int MAX_BOARDS = 100;
  static final int MAX_CONTROLS = 200;
  static final int MAX_PEERS = 100;

  static final String PEERS = "peers";
  static final String BOARD = "board";
  static final String RULES = "rules";

  /** JSON, which is YAML, too: a node without a board file starts without all that reads YAML. */
  private static final String BUILT_IN = "built-in.json";

  /** Instead of a date: a store with an earlier one takes this, and no file is as old. */
  private static final long EDITION = 1;

  private static final int TITLE_LENGTH = 100;

  private BoardFile() {}

  /** The boards of a node without a board file: {@code main}. */
  public static List<BoardDefinition> builtIn() {
    try (InputStream in = BoardFile.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) throw new IllegalStateException(BUILT_IN + " is not in the jar");
      JsonObject file = new JsonObject(text(BUILT_IN, in));
      BoardSource source = new BoardSource(file.encode(), EDITION, BUILT_IN);
      return List.of(boards(Definition.root(file.getMap())).get(0).from(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the boards of a file, in its order.
   *
   * @throws BoardFileException when it cannot be read or has a mistake
   */
  public static List<BoardDefinition> read(Path file) {
    return parse(file.toString(), text(file));
  }

  /**
   * Reads what a file tells verticles of the operator's own, by the names of their classes.
   *
   * @throws BoardFileException when it cannot be read or has a mistake
   */
  public static Map<String, Map<String, @Nullable Object>> configurations(Path file) {
    YamlDocument document = YamlDocument.parse(file.toString(), text(file));
    return checked(document, () -> Configurations.read(Definition.root(document.value())));
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return text(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new BoardFileException(file + ": no such file");
    } catch (AccessDeniedException e) {
      throw new BoardFileException(file + ": no permission to read it");
    } catch (IOException e) {
      throw new BoardFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String text(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new BoardFileException(name + ": expected at most " + MAX_BYTES + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BoardFileException(name + ": expected text in UTF-8");
    }
  }

  static List<BoardDefinition> parse(String name, String text) {
    YamlDocument document = YamlDocument.parse(name, text);
    return checked(document, () -> boards(Definition.root(document.value()))).stream()
        .map(
            board ->
                board.from(new BoardSource(BoardTexts.of(board.id(), document.value()), 0, name)))
        .toList();
  }

  private static <T> T checked(YamlDocument document, Supplier<T> read) {
    try {
      return read.get();
    } catch (DefinitionException e) {
      throw new BoardFileException(
          document.place(e.path()) + ": " + PartNames.inWords(e.path()) + e.problem());
    }
  }

  private static List<BoardDefinition> boards(Definition file) {
    file.allow("boards", PEERS, Configurations.VERTICLES);
    Configurations.read(file);
    List<BoardDefinition> boards = new ArrayList<>();
    List<Definition> all = file.definitions("boards", MAX_BOARDS);
    Map<String, List<Definition>> peers = peers(file, all.stream().map(Definition::id).toList());
    for (Definition board : all) {
      board.allow("title", "hold", "accent", "controls", "layout", RULES);
      String title = board.text("title", TITLE_LENGTH).orElse(board.id());
      Map<String, Control> controls = new LinkedHashMap<>();
      Set<String> free = new HashSet<>();
      List<Definition> definitions = board.definitions("controls", MAX_CONTROLS);
      for (Definition control : definitions) {
        controls.put(control.id(), ControlTypes.define(control));
        if (isFree(control) || isFree(board)) free.add(control.id());
      }
      Layout layout = Layout.read(board, controls);
      Wiring wiring = Wiring.read(definitions, controls, peers.getOrDefault(board.id(), List.of()));
      List<String> rules = RuleNames.read(board);
      boards.add(
          new BoardDefinition(board.id(), title, controls, free, layout, wiring, rules, null));
    }
    return List.copyOf(boards);
  }

  /** Reads the peers of each board; one without a board is of the only one. */
  private static Map<String, List<Definition>> peers(Definition file, List<String> boards) {
    Map<String, List<Definition>> peers = new LinkedHashMap<>();
    if (!file.has(PEERS)) return peers;
    for (Definition peer : file.definitions(PEERS, MAX_PEERS)) {
      Object board = peer.value(BOARD).orElse(boards.size() == 1 ? boards.get(0) : "");
      if (board.equals("")) throw peer.missing(BOARD, "the id of a board");
      if (!(board instanceof String id) || !boards.contains(id)) {
        throw peer.refusal(BOARD, "the id of a board", board, boards);
      }
      peers.computeIfAbsent(id, first -> new ArrayList<>()).add(peer);
    }
    return peers;
  }

  /** Whether the author writes {@code hold: none}. */
  private static boolean isFree(Definition definition) {
    Optional<Object> hold = definition.value("hold");
    if (hold.isEmpty()) return false;
    if (hold.get().equals("none")) return true;
    throw definition.refusal("hold", "none", hold.get());
  }
}
