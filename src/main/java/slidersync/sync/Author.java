package slidersync.sync;

import org.jspecify.annotations.Nullable;

/**
 * The author of a change, for others to see.
 *
 * @param participant the id of somebody at the board; null for nobody and for programs
 * @param label the name that a program without a participant gives itself
 */
public record Author(@Nullable String participant, @Nullable String label) {

  /** An author who is not told, or has no name here. */
  public static final Author NOBODY = new Author(null, null);

  public static Author participant(String id) {
    return new Author(id, null);
  }

  public static Author program(String label) {
    return new Author(null, label);
  }
}
