package slidersync.board;

import java.util.List;
import java.util.Map;

/**
 * Changes that become true together, or not at all.
 *
 * @param delta what all readers get; its {@code from} is the revision that the batch builds on
 * @param entries the last value of each control that changes, with its own revision
 * @param outcomes one for each change that was staged, in their order
 */
public record Batch(Delta delta, Map<String, Versioned> entries, List<Outcome<Applied>> outcomes) {

  /** Whether nothing was accepted, so that there is nothing to commit. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
