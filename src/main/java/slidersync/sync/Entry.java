package slidersync.sync;

import org.jspecify.annotations.Nullable;

/**
 * A value and the revision that gave it.
 *
 * @param value null for one that is gone
 * @param by whose change it was, as far as somebody shall know; it is not kept in stores
 */
public record Entry(@Nullable Object value, long revision, Author by) {

  public Entry(@Nullable Object value, long revision) {
    this(value, revision, Author.NOBODY);
  }
}
