package slidersync.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * The event loop that a part of a verticle belongs to: the one that made it. Two event loops that
 * use such a part at once break it unnoticed, so its methods and callbacks check the event loop.
 */
public final class HomeLoop {

  private final Thread thread = Thread.currentThread();

  private HomeLoop() {}

  /** Makes the caller's event loop the home; its thread never changes. */
  public static HomeLoop here() {
    return new HomeLoop();
  }

  /**
   * Checks that the caller is on the home event loop.
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
   * Makes a future complete on its home context. A future runs what is composed with it on the
   * thread that completes it, and timers, consumers and servers that are made there belong to that
   * thread's event loop.
   *
   * @param home the context on which the returned future completes
   * @param foreign a future that completes anywhere
   */
  public static <T> Future<T> bring(Context home, Future<T> foreign) {
    Promise<T> here = Promise.promise();
    foreign.onComplete(result -> home.runOnContext(back -> here.handle(result)));
    return here.future();
  }
}
