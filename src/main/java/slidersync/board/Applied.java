package slidersync.board;

import java.util.Map;

/** An accepted change: the revision it got, and its values as stored. */
public record Applied(long revision, Map<String, Object> values) {}
