package slidersync.owner;

import io.vertx.core.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.ControlValues;
import slidersync.board.Messages;
import slidersync.board.People;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.store.StoreException;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;

/** What a new owner begins with: the board as it is kept, made to fit its definition. */
final class BoardLoader {

  private static final Logger LOG = LoggerFactory.getLogger(BoardLoader.class);

  private final AsyncStore store;
  private final Lease lease;
  private final AwakeClock clock;
  private final BoardDefinition definition;

  private BoardLoader(LeadershipContext context, BoardDefinition definition) {
    store = context.store();
    lease = context.lease();
    clock = context.clock();
    this.definition = definition;
  }

  /** Loads the board, and gives controls without a valid value their default. */
  static Future<BoardState> restore(LeadershipContext context, BoardDefinition definition) {
    BoardLoader restoration = new BoardLoader(context, definition);
    return restoration
        .people()
        .compose(
            people ->
                Future.all(restoration.board(people), restoration.messages(people))
                    .map(all -> new BoardState(all.resultAt(0), people, all.resultAt(1))));
  }

  private Future<People> people() {
    return load(
            StreamId.PEOPLE,
            kept ->
                People.restore(
                    definition, kept.lineage(), kept.revision(), kept.entries(), clock.millis()))
        .compose(people -> keep(people, people.repair()).map(people));
  }

  private Future<ControlValues> board(People people) {
    return load(
            StreamId.CONTROLS,
            kept -> {
              ControlValues board =
                  ControlValues.restore(
                      definition, kept.lineage(), kept.revision(), kept.entries(), people);
              tellRepairs(kept, board.repair());
              return board;
            })
        .compose(board -> keep(board, board.repair()).map(board));
  }

  private Future<Messages> messages(People people) {
    return load(
        StreamId.MESSAGES,
        kept ->
            Messages.restore(
                people,
                kept.lineage(),
                kept.revision(),
                kept.entries(),
                System::currentTimeMillis));
  }

  private <T> Future<T> load(StreamId stream, Function<Kept, T> restore) {
    return store
        .load(definition.id(), stream)
        .map(
            kept -> {
              try {
                return restore.apply(kept);
              } catch (RuntimeException unfit) {
                throw new StoreException(
                    "what is kept of board %s, stream %s, is corrupt: %s"
                        .formatted(definition.id(), stream, unfit),
                    unfit);
              }
            });
  }

  private void tellRepairs(Kept kept, Batch<?> repair) {
    repair
        .delta()
        .values()
        .forEach(
            (control, value) -> {
              Entry before = kept.entries().get(control);
              if (before != null) {
                LOG.warn(
                    "board {}: the stored value {} of {} does not fit its definition; now {}",
                    definition.id(),
                    before.value(),
                    control,
                    value);
              }
            });
  }

  private <R> Future<Void> keep(StreamState<?, R> stream, Batch<R> repair) {
    if (repair.isEmpty()) return Future.succeededFuture();
    return store.commit(lease, stream.stream(), repair).onSuccess(kept -> stream.apply(repair));
  }
}
