package slidersync.sync;

import org.jspecify.annotations.Nullable;

/**
 * A value and the revision that gave it.
 *
 * @param value null for one that was removed
 * @param by the author, as far as others are told; stores do not keep it
 * @param note what owners remember with the value, and readers are not told; null if nothing
 */
public record Entry(@Nullable Object value, long revision, Author by, @Nullable String note) {

  public Entry(@Nullable Object value, long revision, Author by) {
    this(value, revision, by, null);
  }

  public Entry(@Nullable Object value, long revision) {
    this(value, revision, Author.NOBODY);
  }
}
