package slidersync.board;

import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Makes the rules that board files name. */
@FunctionalInterface
public interface RuleSource {

  /** Has none. */
  RuleSource NONE =
      name -> Outcome.rejected(Reason.UNAVAILABLE, "there is no class " + name + " here");

  /** Makes a rule, or refuses in one line that says why there is none. */
  Outcome<Rule> make(String className);
}
