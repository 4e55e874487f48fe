package slidersync.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/** A stream whose commands are texts, which it stores, and errors, which it throws. */
public final class FaultyStream extends StreamState<Object, Long> {

  /**
   * @param revision the revision from which it goes on
   */
  public FaultyStream(long revision) {
    super(StreamId.CONTROLS);
    committed.replace(Lineage.of("here"), revision, Map.of());
  }

  @Override
  public Batch<Long> stage(List<?> commands, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    List<Outcome<Long>> outcomes = new ArrayList<>();
    for (Object command : commands) {
      if (command instanceof RuntimeException exception) throw exception;
      if (command instanceof Error error) throw error;
      batch.change(Map.of("text", command), Author.NOBODY);
      outcomes.add(Outcome.accepted(batch.revision()));
    }
    return batch.build(outcomes);
  }
}
