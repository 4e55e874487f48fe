package slidersync;

import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.board.Rule;
import slidersync.cli.StartException;
import slidersync.extension.OwnClasses;
import slidersync.text.Outcome;

/** The rules that board files name, of the operator's own classes. */
final class OwnRules {

  private OwnRules() {}

  /** Makes a rule, or refuses in one line that says why there is none. */
  static Outcome<Rule> make(OwnClasses classes, String name) {
    return classes.make(name, Rule.class, "a rule");
  }

  /**
   * Checks that all rules of these boards can be made here: a node without them must not own them.
   *
   * @throws StartException for the first one that cannot
   */
  static void require(OwnClasses classes, List<BoardDefinition> boards) {
    for (BoardDefinition board : boards) {
      for (String name : board.rules()) {
        if (make(classes, name) instanceof Outcome.Rejected<Rule> rejected) {
          throw StartException.failure(
              "board " + board.id() + ": rules: " + rejected.refusal().message());
        }
      }
    }
  }
}
