package slidersync.owner;

import java.util.function.Consumer;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * A command that waits to be committed.
 *
 * @param onOutcome called once with the outcome
 */
record Request<C, R>(C command, Consumer<Outcome<R>> onOutcome) {

  void refuse(Reason reason, String why) {
    onOutcome.accept(Outcome.rejected(reason, why));
  }
}
