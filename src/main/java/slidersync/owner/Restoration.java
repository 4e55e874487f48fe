package slidersync.owner;

import io.vertx.core.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.Batch;
import slidersync.board.Board;
import slidersync.board.BoardDefinition;
import slidersync.board.Messages;
import slidersync.board.OwnedStream;
import slidersync.board.People;
import slidersync.board.Stream;
import slidersync.board.Versioned;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.store.StoreException;

/** What a new owner begins with: the board as it is kept, made to fit its definition. */
final class Restoration {

  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  private final AsyncStore store;
  private final Lease lease;
  private final AwakeClock clock;
  private final BoardDefinition definition;

  private Restoration(TenureContext context, BoardDefinition definition) {
    store = context.store();
    lease = context.lease();
    clock = context.clock();
    this.definition = definition;
  }

  /** Loads the board, and gives controls without a valid value their default. */
  static Future<Room> restore(TenureContext context, BoardDefinition definition) {
    Restoration restoration = new Restoration(context, definition);
    return restoration
        .people()
        .compose(
            people ->
                Future.all(restoration.board(people), restoration.messages(people))
                    .map(all -> new Room(all.resultAt(0), people, all.resultAt(1))));
  }

  private Future<People> people() {
    return load(
            Stream.PEOPLE,
            kept ->
                People.restore(
                    definition, kept.lineage(), kept.revision(), kept.entries(), clock.millis()))
        .compose(people -> keep(people, people.repair()).map(people));
  }

  private Future<Board> board(People people) {
    return load(
            Stream.CONTROLS,
            kept -> {
              Board board =
                  Board.restore(
                      definition, kept.lineage(), kept.revision(), kept.entries(), people);
              tellRepairs(kept, board.repair());
              return board;
            })
        .compose(board -> keep(board, board.repair()).map(board));
  }

  private Future<Messages> messages(People people) {
    return load(
        Stream.MESSAGES,
        kept ->
            Messages.restore(
                people,
                kept.lineage(),
                kept.revision(),
                kept.entries(),
                System::currentTimeMillis));
  }

  private <T> Future<T> load(Stream stream, Function<Kept, T> restore) {
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
              Versioned before = kept.entries().get(control);
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

  private <R> Future<Void> keep(OwnedStream<?, R> stream, Batch<R> repair) {
    if (repair.isEmpty()) return Future.succeededFuture();
    return store.commit(lease, stream.stream(), repair).onSuccess(kept -> stream.apply(repair));
  }
}
