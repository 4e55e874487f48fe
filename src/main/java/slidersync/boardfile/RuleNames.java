package slidersync.boardfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import slidersync.control.Definition;

/** The names of classes in board files. */
final class RuleNames {

  static final int MAX_RULES = 20;

  private static final Pattern CLASS =
      Pattern.compile("(?:[A-Za-z_$][\\w$]*\\.)*[A-Za-z_$][\\w$]*");

  private RuleNames() {}

  static boolean isClass(String name) {
    return CLASS.matcher(name).matches();
  }

  /** Reads the names of the rules of a board, in their order; none without any. */
  static List<String> read(Definition board) {
    List<String> names = new ArrayList<>();
    if (!board.has(BoardFile.RULES)) return names;
    String expected = "a list of 1 to " + MAX_RULES + " different names of classes";
    if (!(board.value(BoardFile.RULES).orElse("") instanceof List<?> list)
        || list.isEmpty()
        || list.size() > MAX_RULES) {
      throw board.refusal(BoardFile.RULES, expected, board.value(BoardFile.RULES).orElse(null));
    }
    for (Object item : list) {
      if (!(item instanceof String name) || !isClass(name) || names.contains(name)) {
        throw board.refusal(BoardFile.RULES, expected, item);
      }
      names.add(name);
    }
    return names;
  }
}
