package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.at;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.text.Outcome;

/** Whatever people do, what the rules forbid is never on the board. */
class RulesPropertiesTest {

  /** Fog only when muted, no text with fog, and the meter shows the slider, which stays below 3. */
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    RULES.put(
        "fog",
        change ->
            change.isTrue("fog") && !change.isTrue("mute")
                ? Verdict.refuse("Fog only when muted")
                : Verdict.accept());
    RULES.put(
        "limit",
        change ->
            change.number("slider") >= 3 ? Verdict.correct(Map.of("slider", 2)) : Verdict.accept());
    RULES.put("meter", change -> Verdict.correct(Map.of("level", change.number("slider"))));
  }

  private static final Judge JUDGE =
      new Judge() {
        @Override
        public void begin() {}

        @Override
        public Outcome<ProposedChange> judge(
            List<String> names,
            ProposedChange change,
            Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
          return new Rules(RULES, name -> {}).judge(change, fit);
        }
      };

  private static final BoardDefinition DEFINITION =
      SmallBoard.DEFINITION.with(List.copyOf(RULES.keySet()));

  @Provide
  Arbitrary<List<List<ControlCommand>>> histories() {
    Author ana = Author.program("ana");
    Arbitrary<ControlCommand> sets =
        Arbitraries.maps(
                Arbitraries.of("slider", "mute", "level"),
                Arbitraries.of(0, 1, 2.4, 3, true, false))
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(values -> new Change(new HashMap<>(values), null));
    Arbitrary<ControlCommand> others =
        Arbitraries.of(
            new Press("fog", "ana", ana),
            new Press("fog", "ben", ana),
            new Release("fog", "ana", ana),
            new Fire("go", "a", ana),
            new Fire("go", "b", ana));
    return Arbitraries.oneOf(List.of(sets, others)).list().ofMaxSize(4).list().ofMaxSize(10);
  }

  @Property(tries = 300)
  void whatTheRulesForbidIsNeverOnTheBoard(
      @ForAll("histories") List<List<ControlCommand>> history) {
    ControlValues board = SmallBoard.born(DEFINITION, JUDGE);
    long now = 0;
    for (List<ControlCommand> commands : history) {
      now += 100;
      Batch<ChangeResult> batch = board.stage(commands, now);
      assertThat(batch.outcomes()).hasSameSizeAs(commands);
      board.apply(batch);
      Map<String, Object> values = board.since(at(0)).values();
      assertThat(values.get("slider")).isIn(0, 1, 2);
      assertThat(values.get("level")).isEqualTo(values.get("slider"));
      assertThat(Boolean.TRUE.equals(values.get("fog")) && Boolean.FALSE.equals(values.get("mute")))
          .isFalse();
    }
  }
}
