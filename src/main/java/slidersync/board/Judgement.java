package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;
import slidersync.sync.Author;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.text.Outcome;

/** Asks the rules of a board, if it has any, before a change becomes part of a batch. */
final class Judgement {

  private final Judge judge;
  private final People people;

  Judgement(Judge judge, People people) {
    this.judge = judge;
    this.people = people;
  }

  /** Begins a batch. */
  void begin() {
    judge.begin();
  }

  /**
   * Asks about a change whose values are in normal form.
   *
   * @return its values with all corrections, or why it is refused
   */
  Outcome<Map<String, Object>> judge(
      BoardDefinition definition,
      Map<String, Object> values,
      Author by,
      BatchBuilder batch,
      long now) {
    if (definition.rules().isEmpty()) return Outcome.accepted(values);
    ProposedChange proposed = new ProposedChange(present(definition, batch), values, by);
    return judge
        .judge(
            definition.rules(),
            proposed,
            corrections -> definition.normalize(new LinkedHashMap<>(corrections), Author.NOBODY))
        .map(ProposedChange::changes)
        .then(
            judged ->
                people
                    .unlessHeld(corrections(judged, values), by.participant(), now)
                    .map(free -> judged));
  }

  private static Map<String, Object> present(BoardDefinition definition, BatchBuilder batch) {
    Map<String, Object> present = new LinkedHashMap<>();
    for (String id : definition.controls().keySet()) {
      Entry entry = batch.get(id);
      if (entry != null && entry.value() != null) present.put(id, entry.value());
    }
    return present;
  }

  /** What a correction adds or makes different. */
  static Map<String, Object> corrections(Map<String, Object> judged, Map<String, Object> values) {
    Map<String, Object> corrections = new LinkedHashMap<>(judged);
    corrections.entrySet().removeAll(values.entrySet());
    return corrections;
  }
}
