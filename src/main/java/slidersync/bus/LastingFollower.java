package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Consumer;
import java.util.function.Supplier;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;

/**
 * A {@link Follower} that another replaces when it hears nothing for some seconds: a cluster whose
 * parts come together again may have forgotten who subscribes. It belongs to the context that made
 * it.
 */
final class LastingFollower {

  /** How often it is looked at. */
  private static final long INTERVAL_MILLIS = 5_000;

  private final Vertx vertx;
  private final Supplier<Follower> begin;
  private final long timer;
  private volatile Follower follower;

  LastingFollower(Vertx vertx, String board, StreamId stream, Consumer<Delta> onDelta) {
    this.vertx = vertx;
    begin = () -> Follower.follow(vertx, board, stream, onDelta, () -> {});
    follower = begin.get();
    timer = vertx.setPeriodic(INTERVAL_MILLIS, again -> replaceUnlessLive());
  }

  private void replaceUnlessLive() {
    if (follower.isLive()) return;
    follower.stop();
    follower = begin.get();
  }

  /** The present one; any thread may ask. */
  Follower present() {
    return follower;
  }

  Future<Void> stop() {
    vertx.cancelTimer(timer);
    return follower.stop();
  }
}
