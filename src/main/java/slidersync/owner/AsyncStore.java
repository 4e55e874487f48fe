package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.Callable;
import slidersync.store.Store;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.sync.Batch;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;

/**
 * Calls the store on worker threads. Calls run in parallel; each commit loop makes one at a time.
 */
final class AsyncStore {

  private final Store store;
  private final WorkerExecutor workers;

  AsyncStore(Store store, WorkerExecutor workers) {
    this.store = store;
    this.workers = workers;
  }

  Future<Optional<Lease>> claim(String board, String owner) {
    return call(() -> store.claim(board, owner));
  }

  Future<Kept> load(String board, StreamId stream) {
    return call(() -> store.load(board, stream));
  }

  Future<Long> now() {
    return call(store::now);
  }

  Future<Void> release(Lease lease) {
    return run(() -> store.release(lease));
  }

  /** Writes what a batch changes. */
  Future<Void> commit(Lease lease, StreamId stream, Batch<?> batch) {
    Delta delta = batch.delta();
    return run(
        () ->
            store.commit(
                lease, stream, delta.from().revision(), delta.revision(), batch.entries()));
  }

  private Future<Void> run(Runnable call) {
    return call(() -> {
          call.run();
          return Optional.empty();
        })
        .mapEmpty();
  }

  private <T> Future<T> call(Callable<T> call) {
    return workers.executeBlocking(call, false);
  }
}
