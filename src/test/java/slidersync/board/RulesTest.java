package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.sync.Author;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** What the rules of a board make of a change. */
class RulesTest {

  private static final Map<String, Object> BEFORE =
      Map.of("slider", 0, "mute", false, "text", "", "fog", false, "go", 3, "level", 0);

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  private Outcome<ProposedChange> judge(Map<String, Object> changes) {
    return new Rules(rules, asked::add)
        .judge(
            new ProposedChange(BEFORE, changes, Author.NOBODY),
            corrections ->
                SmallBoard.DEFINITION.normalize(new LinkedHashMap<>(corrections), Author.NOBODY));
  }

  private Map<String, Object> accepted(Map<String, Object> changes) {
    return judge(changes) instanceof Outcome.Accepted<ProposedChange> judged
        ? judged.value().changes()
        : Map.of();
  }

  private static Verdict fogNeedsMute(ProposedChange change) {
    return change.isTrue("fog") && !change.isTrue("mute")
        ? Verdict.refuse("fog", "Fog only when it is quiet ")
        : Verdict.accept();
  }

  @Test
  void refusalHasTheSentenceTheControlAndTheRule() {
    rules.put("com.example.Fog", RulesTest::fogNeedsMute);

    assertThat(judge(Map.of("fog", true)))
        .isEqualTo(
            Outcome.rejected(
                new Refusal(
                    Reason.AGAINST_RULE,
                    "Fog only when it is quiet",
                    "fog",
                    Map.of("rule", "com.example.Fog"))));
    assertThat(accepted(Map.of("fog", true, "mute", true)))
        .isEqualTo(Map.of("fog", true, "mute", true));
  }

  @Test
  void correctionIsMadeBesideTheChangeInNormalFormAndJudgedByAll() {
    rules.put(
        "limit", change -> Verdict.correct(Map.of("slider", Math.min(2, change.number("slider")))));
    rules.put(
        "loud",
        change ->
            change.number("slider") > 1 ? Verdict.correct(Map.of("mute", true)) : Verdict.accept());

    assertThat(accepted(Map.of("slider", 3))).isEqualTo(Map.of("slider", 2, "mute", true));
    assertThat(asked).containsExactly("limit", "loud", "limit", "loud");
    assertThat(accepted(Map.of("slider", 1))).isEqualTo(Map.of("slider", 1));
  }

  @Test
  void correctionOfOneRuleIsRefusedByAnother() {
    rules.put("Fog", RulesTest::fogNeedsMute);
    rules.put("loud", change -> Verdict.correct(Map.of("mute", false)));

    assertThat(judge(Map.of("fog", true, "mute", true))).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void correctionMayChangeWhatOnlyProgramsChange() {
    rules.put("show", change -> Verdict.correct(Map.of("level", change.number("slider"))));

    assertThat(accepted(Map.of("slider", 3))).isEqualTo(Map.of("slider", 3, "level", 3));
  }

  @Test
  void faultsOfRulesAreThrown() {
    rules.put(
        "up", change -> Verdict.correct(Map.of("slider", change.number("slider") == 1 ? 2 : 1)));
    assertThatThrownBy(() -> judge(Map.of("slider", 1))).hasMessageContaining("do not agree");

    rules.clear();
    rules.put("half", change -> Verdict.correct(Map.of("slider", 1.4)));
    assertThatThrownBy(() -> judge(Map.of("slider", 3))).hasMessageContaining("between the steps");

    rules.clear();
    rules.put("press", change -> Verdict.correct(Map.of("fog", true)));
    assertThatThrownBy(() -> judge(Map.of("slider", 3))).hasMessageContaining("does not fit");

    rules.clear();
    rules.put("wrong", change -> Verdict.correct(Map.of("fog", change.isTrue("text"))));
    assertThatThrownBy(() -> judge(Map.of("slider", 3)))
        .hasMessage("text: expected true or false, got \"\"");

    rules.clear();
    rules.put("silent", change -> Verdict.refuse(" "));
    assertThatThrownBy(() -> judge(Map.of("slider", 3))).hasMessageContaining("says why");
  }
}
