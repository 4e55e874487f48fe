package slidersync.owner;

import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.Batch;
import slidersync.board.Board;
import slidersync.board.BoardDefinition;
import slidersync.board.Versioned;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;

/** What a new owner begins with: the board as it is kept, made to fit its definition. */
final class Restoration {

  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  private Restoration() {}

  /** Loads the board, and gives controls without a valid value their default. */
  static Future<Board> restore(AsyncStore store, Lease lease, BoardDefinition definition) {
    return store
        .load(definition.id())
        .compose(
            kept -> {
              Board board = Board.restore(definition, kept.revision(), kept.entries());
              Batch repair = board.repair();
              tellRepairs(definition, kept, repair);
              return keep(store, lease, board, repair);
            });
  }

  private static void tellRepairs(BoardDefinition definition, Kept kept, Batch repair) {
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

  private static Future<Board> keep(AsyncStore store, Lease lease, Board board, Batch repair) {
    if (repair.isEmpty()) return Future.succeededFuture(board);
    return store
        .commit(lease, repair.delta().from(), repair.delta().revision(), repair.entries())
        .map(
            kept -> {
              board.apply(repair);
              return board;
            });
  }
}
