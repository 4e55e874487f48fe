package slidersync.sync;

import org.jspecify.annotations.Nullable;

/**
 * Whose change it is, for others to see.
 *
 * @param participant the id of somebody at the board; null if it is nobody's or a program's
 * @param label what a program without a participant calls itself
 */
public record Author(@Nullable String participant, @Nullable String label) {

  /** Somebody who does not say, or who has no name here. */
  public static final Author NOBODY = new Author(null, null);

  public static Author participant(String id) {
    return new Author(id, null);
  }

  public static Author program(String label) {
    return new Author(null, label);
  }
}
