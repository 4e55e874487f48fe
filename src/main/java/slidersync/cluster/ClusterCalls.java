package slidersync.cluster;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls to the cluster, and makes a call again while nothing comes back. A call that is under
 * way when the parts of a cluster come together may get lost. Hazelcast gives it up only after
 * twice the time of a call; until then messages to an address would wait for its consumers, and
 * consumers that the cluster has lost would wait to be put back.
 */
final class ClusterCalls {

  private static final long PATIENCE_MILLIS = 1_000;

  /** Of a thread that waits: one call more than there are. */
  private static final long LONGEST_WAIT_MILLIS = 5 * PATIENCE_MILLIS;

  /** Each one that hangs holds a thread. */
  private static final int MAX_CALLS = 4;

  private static final int MAX_THREADS = 64;

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(MAX_THREADS, ClusterCalls::thread);

  ClusterCalls() {
    threads.setKeepAliveTime(10, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setRemoveOnCancelPolicy(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "call the cluster");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Makes a call.
   *
   * @param call may block, and may be made several times at once
   * @return the first answer to come, or the first failure; a failure also after {@link #stop}
   */
  <T> Future<T> make(Callable<T> call) {
    Promise<T> first = Promise.promise();
    try {
      ask(call, first, MAX_CALLS);
    } catch (RejectedExecutionException stopped) {
      first.tryFail(stopped);
    }
    return first.future();
  }

  /**
   * Does the same for a thread that may block.
   *
   * @throws RuntimeException when the call fails, or no answer comes
   */
  <T> T await(Callable<T> call) {
    return await(make(call));
  }

  /** Waits for what was asked. */
  <T> T await(Future<T> asked) {
    try {
      return asked.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new VertxException("the cluster does not answer", e);
    }
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
