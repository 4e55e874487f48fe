package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.sync.Position;

/**
 * A wish to change values, all or none.
 *
 * @param values by control id; as they came, not yet in normal form
 * @param unchangedSince refuse the change if one of its controls has changed after this position,
 *     or if that cannot be known; without a history it is taken to be of the present one
 * @param by who wishes it
 */
public record Change(
    Map<String, @Nullable Object> values, @Nullable Position unchangedSince, Author by) {

  public Change {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Change(Map<String, @Nullable Object> values, @Nullable Position unchangedSince) {
    this(values, unchangedSince, Author.NOBODY);
  }
}
