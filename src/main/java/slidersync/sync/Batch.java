package slidersync.sync;

import java.util.List;
import java.util.Map;
import slidersync.text.Outcome;

/**
 * Changes of a stream that are committed together, or not at all.
 *
 * @param delta for all readers; its {@code from} is the position that the batch builds on
 * @param entries the last value of each id that changes, with its own revision
 * @param outcomes one for each command that was staged, in their order
 */
public record Batch<R>(Delta delta, Map<String, Entry> entries, List<Outcome<R>> outcomes) {

  /** Whether there is nothing to commit. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
