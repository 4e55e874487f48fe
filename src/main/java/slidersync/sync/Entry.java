package slidersync.sync;

import org.jspecify.annotations.Nullable;

/**
 * A value and the revision that gave it.
 *
 * @param value null for one that was removed
 * @param by the author, as far as others are told; stores do not keep it
 */
public record Entry(@Nullable Object value, long revision, Author by) {

  public Entry(@Nullable Object value, long revision) {
    this(value, revision, Author.NOBODY);
  }
}
