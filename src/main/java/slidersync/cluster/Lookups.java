package slidersync.cluster;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks the cluster, and asks again while nothing comes back. A call that is under way when the
 * parts of a cluster come together may get lost. Hazelcast gives it up only after twice the time of
 * a call, and all messages to an address wait until its consumers are looked up.
 */
final class Lookups {

  private static final long PATIENCE_MILLIS = 1_000;

  /** Each one that hangs holds a thread. */
  private static final int MAX_CALLS = 4;

  private static final int MAX_THREADS = 16;

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(MAX_THREADS, Lookups::thread);

  Lookups() {
    threads.setKeepAliveTime(10, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "look up in the cluster");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks.
   *
   * @param call may block, and may be made several times at once
   * @return the first answer to come, or the first failure; a failure also after {@link #stop}
   */
  <T> Future<T> find(Callable<T> call) {
    Promise<T> first = Promise.promise();
    try {
      ask(call, first, MAX_CALLS);
    } catch (RejectedExecutionException stopped) {
      first.tryFail(stopped);
    }
    return first.future();
  }

  private <T> void ask(Callable<T> call, Promise<T> first, int calls) {
    if (calls > 1) {
      ScheduledFuture<?> again =
          threads.schedule(
              () -> ask(call, first, calls - 1), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      first.future().onComplete(done -> again.cancel(false));
    }
    threads.execute(
        () -> {
          try {
            first.tryComplete(call.call());
          } catch (Exception failure) {
            first.tryFail(failure);
          }
        });
  }

  void stop() {
    threads.shutdown();
  }
}
