package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.sync.Position;

/**
 * A command to change values, all or none.
 *
 * @param values by control id, as they came, not yet in normal form
 * @param unchangedSince the position after which none of the controls may have changed, else the
 *     change is refused, as it is when that cannot be known; without a history it is taken to be of
 *     the present one; null for an unconditional change
 * @param by the author
 */
public record Change(
    Map<String, @Nullable Object> values, @Nullable Position unchangedSince, Author by)
    implements ControlCommand {

  public Change {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Change(Map<String, @Nullable Object> values, @Nullable Position unchangedSince) {
    this(values, unchangedSince, Author.NOBODY);
  }
}
