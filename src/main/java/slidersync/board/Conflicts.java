package slidersync.board;

import java.util.Map;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Changes that others have overtaken. */
final class Conflicts {

  private Conflicts() {}

  /** Accepts the values unless one of their controls has changed after the change's position. */
  static Outcome<Map<String, Object>> refuse(
      Change change, Map<String, Object> values, BatchBuilder batch) {
    Position since = change.unchangedSince();
    if (since == null) return Outcome.accepted(values);
    if (!batch.follows(since)) {
      return Outcome.rejected(
          Reason.UNKNOWN_REVISION,
          "expected a revision that led to the present one; the board knows nothing of %d"
              .formatted(since.revision()));
    }
    for (String id : values.keySet()) {
      Entry before = batch.get(id);
      if (before != null && before.revision() > since.revision()) {
        return Outcome.rejected(
            Refusal.of(
                    Reason.CONFLICT,
                    id,
                    "expected no change after revision "
                        + since.revision()
                        + ", but it has changed")
                .with("revision", before.revision()));
      }
    }
    return Outcome.accepted(values);
  }
}
