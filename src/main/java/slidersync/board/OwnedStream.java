package slidersync.board;

import java.util.List;

/**
 * A stream of a board in the hands of its owner. Wishes are {@linkplain #stage staged}, then
 * committed by whoever keeps the state, then {@linkplain #apply applied}: what has not been
 * committed is in no delta.
 *
 * @param <W> what may be wished
 * @param <R> what a wish that was granted became
 */
public interface OwnedStream<W, R> {

  Stream stream();

  long revision();

  /** Decides about wishes in their order, each against what the ones before it leave. */
  Batch<R> stage(List<? extends W> wishes);

  /** Makes a batch true that was staged on this very revision and has been committed. */
  void apply(Batch<R> batch);

  /**
   * What a reader at that revision lacks: everything, as a delta from 0, when that is 0 or not
   * known here.
   */
  Delta since(long revision);
}
