package slidersync.sync;

import java.util.List;

/**
 * A stream of a board in the hands of its owner. Wishes are {@linkplain #stage staged}, then
 * committed by whoever keeps the state, then {@linkplain #apply applied}: what has not been
 * committed is in no delta.
 *
 * @param <W> what may be wished
 * @param <R> what a wish that was granted became
 */
public abstract class StreamState<W, R> {

  /** What has been committed. */
  public final VersionedMap ledger = new VersionedMap();

  private final StreamId stream;

  public StreamState(StreamId stream) {
    this.stream = stream;
  }

  public final StreamId stream() {
    return stream;
  }

  public final Position position() {
    return ledger.position();
  }

  public final long revision() {
    return ledger.revision();
  }

  /**
   * Decides about wishes in their order, each against what the ones before it leave, and all at one
   * moment.
   *
   * @param now of a clock that never goes back, in milliseconds
   */
  public abstract Batch<R> stage(List<? extends W> wishes, long now);

  /** Makes a batch true that was staged on this very revision and has been committed. */
  public final void apply(Batch<R> batch) {
    if (!batch.delta().from().equals(ledger.position())) {
      throw new IllegalStateException(
          "a batch from revision %d at revision %d"
              .formatted(batch.delta().from().revision(), ledger.revision()));
    }
    ledger.advance(batch.delta().revision(), batch.entries());
  }

  /**
   * What a reader at that position lacks: everything, as a delta from 0, when it is not known that
   * the position leads here.
   */
  public final Delta since(Position reader) {
    return ledger.since(reader);
  }

  /**
   * What leads readers over who know all of the former history that was kept; a heartbeat when
   * there is none.
   */
  public final Delta beginning() {
    Position branchPoint = ledger.lineage().branchPoint();
    return branchPoint.revision() == 0 ? Delta.heartbeat(position()) : since(branchPoint);
  }
}
