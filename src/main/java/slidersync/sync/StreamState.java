package slidersync.sync;

import java.util.List;

/**
 * A stream of a board in the hands of its owner. It {@linkplain #stage stages} commands, the store
 * commits the batch, then the stream {@linkplain #apply applies} it: no delta has what is not
 * committed.
 *
 * @param <C> a command
 * @param <R> the result of an accepted command
 */
public abstract class StreamState<C, R> {

  public final VersionedMap committed = new VersionedMap();

  private final StreamId stream;

  public StreamState(StreamId stream) {
    this.stream = stream;
  }

  public final StreamId stream() {
    return stream;
  }

  public final Position position() {
    return committed.position();
  }

  public final long revision() {
    return committed.revision();
  }

  /**
   * Decides about commands in their order, each against what those before it leave, and all at one
   * moment.
   *
   * @param now of a clock that never goes back, in milliseconds
   */
  public abstract Batch<R> stage(List<? extends C> commands, long now);

  /**
   * Applies a batch that was staged on this very revision and has been committed.
   *
   * @throws IllegalStateException when the batch was staged on another one
   */
  public final void apply(Batch<R> batch) {
    if (!batch.delta().from().equals(committed.position())) {
      throw new IllegalStateException(
          "a batch from revision %d at revision %d"
              .formatted(batch.delta().from().revision(), committed.revision()));
    }
    committed.advance(batch.delta().revision(), batch.entries());
  }

  /**
   * Gives a reader at that position what it lacks: all values, as a delta from 0, when it is not
   * known that the position leads here.
   */
  public final Delta since(Position reader) {
    return committed.since(reader);
  }

  /**
   * Gives the delta that leads readers of all that was kept of the former history over to this one;
   * a heartbeat when there is no former history.
   */
  public final Delta beginning() {
    Position branchPoint = committed.lineage().branchPoint();
    return branchPoint.revision() == 0 ? Delta.heartbeat(position()) : since(branchPoint);
  }
}
