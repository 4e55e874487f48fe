package slidersync.sync;

/**
 * A place in a stream: a revision, and the history that it belongs to. Revisions of two histories
 * say nothing about each other; one revision of one history has the same values for everybody.
 *
 * @param history an id; empty as long as nothing is known
 * @param revision 0 as long as nothing is known
 */
public record Position(String history, long revision) {

  /** The position of a reader that knows nothing yet. */
  public static final Position NOTHING = new Position("", 0);

  public Position {
    if (revision < 0) throw new IllegalArgumentException("expected a revision from 0: " + revision);
  }
}
