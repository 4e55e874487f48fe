package slidersync.bus;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The context that made this, for what any thread may use and has its state there. */
final class HomeContext {

  private final Context context;

  /** The thread of an event loop, as soon as it is known: it never changes. */
  private volatile @Nullable Thread thread;

  HomeContext(Vertx vertx) {
    context = vertx.getOrCreateContext();
    if (Vertx.currentContext() == context) noteThread();
  }

  private void noteThread() {
    if (context.isEventLoopContext()) thread = Thread.currentThread();
  }

  /** Does something on the context, at once if the caller is on its event loop. */
  void run(Runnable work) {
    if (Thread.currentThread() == thread) {
      work.run();
    } else {
      context.runOnContext(
          there -> {
            noteThread();
            work.run();
          });
    }
  }

  /** Does something as {@link #run} does; the future completes on the context. */
  <T> Future<T> call(Supplier<Future<T>> work) {
    if (Thread.currentThread() == thread) return work.get();
    Promise<T> done = Promise.promise();
    run(() -> work.get().onComplete(done));
    return done.future();
  }

  /** Gives an exception to the context's handler, after what is under way. */
  void report(RuntimeException e) {
    context.runOnContext(
        after -> {
          throw e;
        });
  }
}
