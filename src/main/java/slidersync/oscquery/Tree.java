package slidersync.oscquery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.osc.mapping.AddressBook;

/** All that OSC can speak of, by address. */
final class Tree {

  private final PathNode root = new PathNode("/");

  /** What differs between two trees, by path. */
  record Difference(List<String> added, List<String> removed, List<String> changed) {

    /** How many paths differ. */
    int size() {
      return added.size() + removed.size() + changed.size();
    }
  }

  /** Makes the tree of some boards and their addresses. */
  Tree(Collection<BoardDefinition> boards, AddressBook book) {
    root.describe("slider-sync");
    boards.forEach(board -> grow("/" + board.id()).describe(board.title()));
    for (BoardDefinition board : boards) {
      book.controls(board.id())
          .values()
          .forEach(control -> grow(control.address()).add(new Method(control)));
    }
  }

  private PathNode grow(String path) {
    PathNode node = root;
    for (String part : parts(path)) node = node.grow(part);
    return node;
  }

  /** Finds the node at a path, which may end with a slash. */
  Optional<PathNode> find(String path) {
    PathNode node = root;
    for (String part : parts(path)) {
      PathNode next = node.child(part);
      if (next == null) return Optional.empty();
      node = next;
    }
    return Optional.of(node);
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    if (!parts.isEmpty()) parts.remove(0);
    if (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) parts.remove(parts.size() - 1);
    return parts;
  }

  /** Compares what is here with what is in a later tree. */
  Difference to(Tree next) {
    Map<String, String> before = shapes();
    Map<String, String> after = next.shapes();
    return new Difference(
        after.keySet().stream().filter(path -> !before.containsKey(path)).toList(),
        before.keySet().stream().filter(path -> !after.containsKey(path)).toList(),
        after.keySet().stream().filter(path -> differs(before.get(path), after, path)).toList());
  }

  private static boolean differs(@Nullable String before, Map<String, String> after, String path) {
    return before != null && !before.equals(after.get(path));
  }

  private Map<String, String> shapes() {
    Map<String, String> shapes = new TreeMap<>();
    root.all().forEach(node -> shapes.put(node.path(), node.shape()));
    return shapes;
  }
}
