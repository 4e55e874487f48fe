package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change values, all or none.
 *
 * @param values by control id; as they came, not yet in normal form
 * @param unchangedSince refuse the change if one of its controls has changed after this revision
 * @param by who wishes it
 */
public record Change(Map<String, @Nullable Object> values, OptionalLong unchangedSince, Author by) {

  public Change {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Change(Map<String, @Nullable Object> values, OptionalLong unchangedSince) {
    this(values, unchangedSince, Author.NOBODY);
  }
}
