package slidersync.owner;

import java.util.function.Consumer;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * A wish that waits to be committed.
 *
 * @param onOutcome told once what became of it
 */
record Request<W, R>(W wish, Consumer<Outcome<R>> onOutcome) {

  void refuse(Reason reason, String why) {
    onOutcome.accept(Outcome.rejected(reason, why));
  }
}
