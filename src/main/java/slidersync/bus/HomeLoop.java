package slidersync.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * The event loop that a part of a verticle belongs to: the one that has made it. Used by two event
 * loops at once, such a part breaks where nobody sees it, so it asks in its methods and callbacks
 * whether it is at home.
 */
public final class HomeLoop {

  private final Thread thread = Thread.currentThread();

  private HomeLoop() {}

  /** The event loop of the caller, whose thread stays the same for as long as it lives. */
  public static HomeLoop here() {
    return new HomeLoop();
  }

  /**
   * Refuses to go on away from home.
   *
   * @throws IllegalStateException on another thread than the one that made this
   */
  public void check() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException(
          "what belongs to "
              + thread.getName()
              + " was used by "
              + Thread.currentThread().getName()
              + "; this is a bug of slider-sync");
    }
  }

  /**
   * Brings a future home. A future completes where it is completed, and so does all that is
   * composed with it: what that makes - a server that listens, a timer, a consumer - then belongs
   * to an event loop that nobody has chosen.
   *
   * @param home where the returned future completes
   * @param foreign completes anywhere
   */
  public static <T> Future<T> bring(Context home, Future<T> foreign) {
    Promise<T> here = Promise.promise();
    foreign.onComplete(result -> home.runOnContext(back -> here.handle(result)));
    return here.future();
  }
}
