package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.text.Outcome;

/** What becomes of the values of a board that is defined in another way. */
final class FittingValues {

  private final RemovedValues removed = new RemovedValues();

  /** Gives the kept value in today's normal form, or the default if it does not fit any more. */
  static Object of(Control control, @Nullable Object kept) {
    return kept != null && control.normalize(kept) instanceof Outcome.Accepted<Object> fits
        ? fits.value()
        : control.initial();
  }

  /**
   * Keeps the values that fit, gives the others their default, and removes those of controls that
   * are gone. A control that comes back has its value again.
   *
   * @return what changes, by control; null for what is gone
   */
  Map<String, @Nullable Object> changes(
      BoardDefinition present, BoardDefinition next, BatchBuilder batch) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String id : present.controls().keySet()) {
      Entry last = next.controls().containsKey(id) ? null : batch.get(id);
      if (last == null) continue;
      if (!present.isPressed(id)) removed.put(id, last.value());
      changed.put(id, null);
    }
    next.controls()
        .forEach(
            (id, control) -> {
              Entry entry = batch.get(id);
              Object before = entry == null ? null : entry.value();
              Object value = of(control, before == null ? removed.take(id) : before);
              if (!value.equals(before)) changed.put(id, value);
            });
    return changed;
  }
}
