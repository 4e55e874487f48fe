package slidersync.board;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import slidersync.text.Outcome;

/** Asks the rules of a board about changes, within a bounded time. */
public interface Judge {

  /** Knows no rules. */
  Judge NONE =
      new Judge() {
        @Override
        public void begin() {}

        @Override
        public Outcome<ProposedChange> judge(
            List<String> rules,
            ProposedChange change,
            Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
          return Outcome.accepted(change);
        }
      };

  /** Begins a batch, which has so much time in all. */
  void begin();

  /**
   * Asks rules about a change, in their order; never throws.
   *
   * @param rules the names of their classes
   * @param fit brings corrections into normal form, or refuses them; any thread may call it
   * @return the change, corrected if need be, or why it is refused
   */
  Outcome<ProposedChange> judge(
      List<String> rules,
      ProposedChange change,
      Function<Map<String, Object>, Outcome<Map<String, Object>>> fit);
}
