package slidersync.owner;

import io.vertx.core.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.board.ControlValues;
import slidersync.board.Definitions;
import slidersync.board.Messages;
import slidersync.board.People;
import slidersync.board.StoreClock;
import slidersync.boardfile.BoardFileException;
import slidersync.boardfile.BoardTexts;
import slidersync.store.Store.Kept;
import slidersync.store.Store.Lease;
import slidersync.store.StoreException;
import slidersync.sync.Batch;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/** Loads a stored board for a new owner, and makes it fit its definition. */
final class BoardLoader {

  private static final Logger LOG = LoggerFactory.getLogger(BoardLoader.class);

  private final AsyncStore store;
  private final Lease lease;
  private final AwakeClock clock;
  private final RuleJudge judge;
  private final BoardDefinition own;
  private BoardDefinition definition;

  private BoardLoader(LeadershipContext context, BoardDefinition own) {
    store = context.store();
    lease = context.lease();
    clock = context.clock();
    judge = context.judge();
    this.own = own;
    definition = own;
  }

  /**
   * Loads the board, and gives controls without a valid value their default.
   *
   * @param own the definition that this node knows; the stored one may be newer
   */
  static Future<BoardState> load(LeadershipContext context, BoardDefinition own) {
    BoardLoader loader = new BoardLoader(context, own);
    return loader.loadDefinitions().compose(loader::makeRules).compose(loader::load);
  }

  /** Without an interlock the board is not served. */
  private Future<Definitions> makeRules(Definitions definitions) {
    return judge.make(definitions.definition().rules()) instanceof Outcome.Rejected<Void> rejected
        ? Future.failedFuture(
            new LackingRuleException(
                "board " + own.id() + ": rules: " + rejected.refusal().message()))
        : Future.succeededFuture(definitions);
  }

  private Future<BoardState> load(Definitions definitions) {
    definition = definitions.definition();
    return Future.all(readClock(), loadPeople())
        .compose(
            first -> {
              StoreClock storeClock = first.resultAt(0);
              People people = first.resultAt(1);
              return Future.all(loadControls(people, storeClock), loadMessages(people))
                  .map(
                      all -> new BoardState(definitions, all.resultAt(0), people, all.resultAt(1)));
            });
  }

  private Future<Definitions> loadDefinitions() {
    return loadStream(
            StreamId.DEFINITION,
            kept ->
                Definitions.restore(
                    own, kept.lineage(), kept.revision(), kept.entries(), this::read))
        .compose(definitions -> commit(definitions, definitions.repair()).map(definitions));
  }

  /** A newer program may have written it; then this one goes on with what it knows. */
  private BoardDefinition read(BoardSource source) {
    try {
      return BoardTexts.read(source);
    } catch (BoardFileException e) {
      LOG.warn("board {}: the stored definition cannot be used: {}", own.id(), e.getMessage());
      return own;
    }
  }

  private Future<StoreClock> readClock() {
    long askedAt = clock.realNanos();
    return store
        .now()
        .map(now -> new StoreClock(now, askedAt, clock.realNanos(), clock::realNanos));
  }

  private Future<People> loadPeople() {
    return loadStream(
            StreamId.PEOPLE,
            kept ->
                People.restore(
                    definition, kept.lineage(), kept.revision(), kept.entries(), clock.millis()))
        .compose(people -> commit(people, people.repair()).map(people));
  }

  private Future<ControlValues> loadControls(People people, StoreClock storeClock) {
    return loadStream(
            StreamId.CONTROLS,
            kept -> {
              ControlValues controls =
                  ControlValues.restore(
                      definition,
                      kept.lineage(),
                      kept.revision(),
                      kept.entries(),
                      people,
                      storeClock,
                      judge);
              logRepairs(kept, controls.repair());
              return controls;
            })
        .compose(controls -> commit(controls, controls.repair()).map(controls));
  }

  private Future<Messages> loadMessages(People people) {
    return loadStream(
        StreamId.MESSAGES,
        kept ->
            Messages.restore(
                people,
                kept.lineage(),
                kept.revision(),
                kept.entries(),
                System::currentTimeMillis));
  }

  private <T> Future<T> loadStream(StreamId stream, Function<Kept, T> restore) {
    return store
        .load(definition.id(), stream)
        .map(
            kept -> {
              try {
                return restore.apply(kept);
              } catch (RuntimeException unfit) {
                throw new StoreException(
                    "the stored stream %s of board %s is corrupt: %s"
                        .formatted(stream, definition.id(), unfit),
                    unfit);
              }
            });
  }

  private void logRepairs(Kept kept, Batch<?> repair) {
    repair
        .delta()
        .values()
        .forEach(
            (control, value) -> {
              Entry stored = kept.entries().get(control);
              if (stored != null) {
                LOG.warn(
                    "board {}: the stored value {} of {} does not fit its definition; it is now {}",
                    definition.id(),
                    stored.value(),
                    control,
                    value);
              }
            });
  }

  private <R> Future<Void> commit(StreamState<?, R> stream, Batch<R> repair) {
    if (repair.isEmpty()) return Future.succeededFuture();
    return store.commit(lease, stream.stream(), repair).onSuccess(done -> stream.apply(repair));
  }
}
