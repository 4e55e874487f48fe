package slidersync.sync;

import java.util.Map;

/** An accepted change: the revision it got, and its values as stored. */
public record ChangeResult(long revision, Map<String, Object> values) {}
