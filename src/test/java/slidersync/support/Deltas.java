package slidersync.support;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Delta;
import slidersync.sync.Lineage;
import slidersync.sync.Position;

/** Deltas and positions of one history, for tests in which there is no other. */
public final class Deltas {

  public static final Lineage LINEAGE = Lineage.of("here");

  private Deltas() {}

  public static Position at(long revision) {
    return new Position(LINEAGE.history(), revision);
  }

  public static Delta delta(
      long from, long revision, Map<String, ? extends @Nullable Object> values) {
    return new Delta(at(from), at(revision), values);
  }

  public static Delta heartbeat(long revision) {
    return Delta.heartbeat(at(revision));
  }
}
