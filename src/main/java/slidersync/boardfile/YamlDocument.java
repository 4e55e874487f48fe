package slidersync.boardfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML document as plain values (maps, lists, text, numbers, booleans), and the place of each.
 */
final class YamlDocument {

  private final String name;
  private final @Nullable Node root;
  private final @Nullable Object value;

  private YamlDocument(String name, @Nullable Node root, @Nullable Object value) {
    this.name = name;
    this.root = root;
    this.value = value;
  }

  /**
   * Reads one document.
   *
   * @param name the document's name in messages, for example the file's
   * @throws BoardFileException when it is not YAML, or has duplicate keys
   */
  static YamlDocument parse(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setSchema(new CoreSchema())
            .setCodePointLimit(Math.max(1, text.length()))
            .build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      Optional<Node> root = new Composer(settings, new PlainEvents(parser)).getSingleNode();
      Object value = new StandardConstructor(settings).constructSingleDocument(root);
      return new YamlDocument(name, root.orElse(null), value);
    } catch (MarkedYamlEngineException e) {
      String place = e.getProblemMark().map(YamlDocument::place).orElse("");
      throw new BoardFileException(name + place + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BoardFileException(name + ": " + e.getMessage());
    }
  }

  @Nullable Object value() {
    return value;
  }

  /**
   * Tells the place of a value, for example {@code boards.yaml line 12, column 9}.
   *
   * @param path names in maps and numbers of items in lists, counted from 1, the outermost first;
   *     it is followed as far as possible
   */
  String place(List<String> path) {
    Optional<Mark> mark = root == null ? Optional.empty() : root.getStartMark();
    Node node = root;
    for (String step : path) {
      NodeTuple next = node == null ? null : child(node, step);
      if (next == null) break;
      mark = next.getKeyNode().getStartMark();
      node = next.getValueNode();
    }
    return name + mark.map(YamlDocument::place).orElse("");
  }

  private static @Nullable NodeTuple child(Node node, String step) {
    if (node instanceof SequenceNode list) {
      Node item = list.getValue().get(Integer.parseInt(step) - 1);
      return new NodeTuple(item, item);
    }
    if (!(node instanceof MappingNode map)) return null;
    return map.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
        .findFirst()
        .orElse(null);
  }

  private static String place(Mark mark) {
    return " line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }
}
