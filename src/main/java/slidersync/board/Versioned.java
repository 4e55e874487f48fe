package slidersync.board;

/** A control's value and the revision that gave it. */
public record Versioned(Object value, long revision) {}
