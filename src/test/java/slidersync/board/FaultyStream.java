package slidersync.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stream that keeps whatever text is wished, and throws whatever error is wished. */
public final class FaultyStream extends OwnedStream<Object, Long> {

  /**
   * @param revision the one from which it goes on
   */
  public FaultyStream(long revision) {
    super(Stream.CONTROLS);
    ledger.replace(Lineage.of("here"), revision, Map.of());
  }

  @Override
  public Batch<Long> stage(List<?> wishes, long now) {
    Draft draft = new Draft(ledger);
    List<Outcome<Long>> outcomes = new ArrayList<>();
    for (Object wish : wishes) {
      if (wish instanceof RuntimeException exception) throw exception;
      if (wish instanceof Error error) throw error;
      draft.change(Map.of("text", wish), Author.NOBODY);
      outcomes.add(Outcome.accepted(draft.revision()));
    }
    return draft.batch(outcomes);
  }
}
