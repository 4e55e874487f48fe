package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last values of controls that a definition has removed, by control: somebody who edits a board
 * file may put back what they took out. It keeps the newest ones, as long as the board's owner
 * lives.
 */
final class RemovedValues {

  private static final int MAX_VALUES = 1_000;

  private final Map<String, Object> values =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MAX_VALUES;
        }
      };

  void put(String control, @Nullable Object value) {
    if (value != null) values.put(control, value);
  }

  /** Gives the value of a control that comes back, if it has one. */
  @Nullable Object take(String control) {
    return values.remove(control);
  }
}
