package slidersync.boardfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;
import slidersync.control.DefinitionException;

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

  private static final int TITLE_LENGTH = 100;

  private BoardFile() {}

  /** The boards of a node without a board file: {@code main}. */
  public static List<BoardDefinition> builtIn() {
    return List.of(
        BoardDefinition.of(
            "main",
            "Synchronized sliders",
            List.of(
                control(
                    "slider1",
                    Map.of("type", "range", "label", "Slider 1", "min", 0, "max", 50, "value", 25)),
                control(
                    "slider2",
                    Map.of("type", "range", "label", "Slider 2", "min", 0, "max", 50, "value", 0)),
                control("txt1", Map.of("type", "text", "label", "Text", "maxLength", 200)))));
  }

  private static Control control(String id, Map<String, Object> attributes) {
    return ControlTypes.define(Definition.of(id, attributes));
  }

  /**
   * Reads the boards of a file, in its order.
   *
   * @throws BoardFileException when it cannot be read or has a mistake
   */
  public static List<BoardDefinition> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), text(file.toString(), in));
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
    try {
      return boards(Definition.root(document.value()));
    } catch (DefinitionException e) {
      throw new BoardFileException(
          document.place(e.path()) + ": " + inWords(e.path()) + e.problem());
    }
  }

  private static List<BoardDefinition> boards(Definition file) {
    file.allow("boards");
    List<BoardDefinition> boards = new ArrayList<>();
    for (Definition board : file.definitions("boards", MAX_BOARDS)) {
      board.allow("title", "hold", "controls");
      String title = board.text("title", TITLE_LENGTH).orElse(board.id());
      List<Control> controls = new ArrayList<>();
      Set<String> free = new HashSet<>();
      for (Definition control : board.definitions("controls", MAX_CONTROLS)) {
        controls.add(ControlTypes.define(control));
        if (control.isFree() || board.isFree()) free.add(control.id());
      }
      boards.add(BoardDefinition.of(board.id(), title, controls, free));
    }
    return List.copyOf(boards);
  }

  /** For example {@code board main, control slider1: min: }. */
  private static String inWords(List<String> path) {
    boolean inBoard = path.size() > 1 && path.get(0).equals("boards");
    boolean inControl = inBoard && path.size() > 3 && path.get(2).equals("controls");
    String board = inBoard ? "board " + path.get(1) : "";
    String control = inControl ? ", control " + path.get(3) : "";
    List<String> rest = path.subList(inControl ? 4 : inBoard ? 2 : 0, path.size());
    List<String> parts = new ArrayList<>();
    if (inBoard) parts.add(board + control);
    parts.addAll(rest);
    return parts.isEmpty() ? "" : String.join(": ", parts) + ": ";
  }
}
