package slidersync.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/**
 * The stream of a board's definition, in the hands of its owner: one value, the {@link
 * BoardSource}. A command is a definition that somebody puts in; its result is the definition that
 * counts, the other one if that was put in later.
 */
public final class Definitions extends StreamState<BoardDefinition, BoardDefinition> {

  /** The id of the only value. */
  public static final String ID = "board";

  private BoardDefinition definition;

  private Definitions(BoardDefinition definition) {
    super(StreamId.DEFINITION);
    this.definition = definition;
  }

  /**
   * Restores the definition that a store kept, unless the owner's own was put in later; then {@link
   * #repair} replaces it.
   *
   * @param own has no source if it was made by a program, and then no other replaces it
   * @param read makes a definition of a source
   */
  public static Definitions restore(
      BoardDefinition own,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      Function<BoardSource, BoardDefinition> read) {
    Optional<BoardSource> stored =
        Optional.ofNullable(kept.get(ID)).flatMap(entry -> BoardSource.of(entry.value()));
    BoardSource source = own.source();
    boolean isOwn = source == null || source.replaces(stored.orElse(null));
    Definitions definitions = new Definitions(isOwn ? own : stored.map(read).orElse(own));
    definitions.committed.restore(lineage, revision, kept);
    return definitions;
  }

  /** Makes the batch that is to be committed before the board is served. */
  public Batch<BoardDefinition> repair() {
    BatchBuilder batch = new BatchBuilder(committed);
    BoardSource source = definition.source();
    Entry stored = committed.values().isEmpty() ? null : batch.get(ID);
    if (source != null && source.replaces(source(stored))) {
      batch.change(Map.of(ID, source.toMap()), Author.NOBODY);
    } else if (source == null && stored != null) {
      batch.change(Collections.singletonMap(ID, null), Author.NOBODY);
    }
    return batch.build(List.of());
  }

  private static @Nullable BoardSource source(@Nullable Entry entry) {
    return entry == null ? null : BoardSource.of(entry.value()).orElse(null);
  }

  @Override
  public Batch<BoardDefinition> stage(List<? extends BoardDefinition> commands, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    List<Outcome<BoardDefinition>> outcomes = new ArrayList<>(commands.size());
    for (BoardDefinition next : commands) {
      BoardSource source = next.source();
      if (source != null && source.replaces(definition.source())) {
        batch.change(Map.of(ID, source.toMap()), Author.NOBODY);
        definition = next;
      }
      outcomes.add(Outcome.accepted(definition));
    }
    return batch.build(outcomes);
  }

  /** The one that counts, and is committed unless a batch is under way. */
  public BoardDefinition definition() {
    return definition;
  }
}
