package slidersync.sync;

/** What a board consists of: three streams of deltas by the same rule, each with its revisions. */
public enum StreamId {
  /** The values of the controls, by control id. */
  CONTROLS,
  /** Who is here and holds what, by participant id. */
  PEOPLE,
  /** What people said, by message id. */
  MESSAGES
}
