package slidersync.sync;

/** The streams of a board; each has revisions of its own and sends deltas by the same rule. */
public enum StreamId {
  /** The values of the controls, by control id. */
  CONTROLS,
  /** The people and what they hold, by participant id. */
  PEOPLE,
  /** The last messages, by message id. */
  MESSAGES,
  /** What the board is, as its author has written it. */
  DEFINITION
}
