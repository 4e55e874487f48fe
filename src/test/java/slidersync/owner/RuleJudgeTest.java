package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import slidersync.board.ProposedChange;
import slidersync.board.Rule;
import slidersync.board.Verdict;
import slidersync.sync.Author;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Rules that throw, that are late, and that never answer. */
class RuleJudgeTest {

  private static final ProposedChange CHANGE =
      new ProposedChange(Map.of("dim", 0), Map.of("dim", 1), Author.NOBODY);

  private volatile Rule rule = change -> Verdict.accept();
  private final AtomicInteger made = new AtomicInteger();
  private final RuleJudge judge =
      new RuleJudge(
          "main",
          name -> {
            made.incrementAndGet();
            return name.equals("Lacking")
                ? Outcome.rejected(Reason.UNAVAILABLE, "there is no class Lacking")
                : Outcome.accepted(change -> rule.judge(change));
          },
          System::nanoTime);

  private Outcome<ProposedChange> judge(String... rules) {
    judge.begin();
    return judge.judge(List.of(rules), CHANGE, Outcome::accepted);
  }

  /** A busy machine may take longer than the rules have. */
  private void awaitAccepted() {
    await().until(() -> judge("Fog") instanceof Outcome.Accepted);
  }

  private static Reason reason(Outcome<ProposedChange> outcome) {
    return refusal(outcome).reason();
  }

  private static String message(Outcome<ProposedChange> outcome) {
    return refusal(outcome).message();
  }

  private static Refusal refusal(Outcome<ProposedChange> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected<ProposedChange>) outcome).refusal();
  }

  @Test
  void ruleIsMadeOnceAndAsked() {
    awaitAccepted();
    rule = change -> Verdict.refuse("Never");

    await().until(() -> reason(judge("Fog")) == Reason.AGAINST_RULE);
    assertThat(made).hasValue(1);
  }

  @Test
  void ruleThatThrowsRefusesAndTheNextChangeIsJudgedAgain() {
    rule =
        change -> {
          throw new StackOverflowError("of this test");
        };
    await().until(() -> message(judge("Fog")).contains("Fog has failed"));
    assertThat(message(judge("Fog"))).contains("StackOverflowError");

    rule = change -> Verdict.accept();
    awaitAccepted();
  }

  @Test
  void lateRuleRefusesAtOnceUntilItHasAnswered() {
    CountDownLatch end = new CountDownLatch(1);
    rule =
        change -> {
          boolean ended = false;
          while (!ended) {
            // Whoever interrupts it: it goes on.
            ended = end.getCount() == 0;
            Thread.onSpinWait();
          }
          return Verdict.accept();
        };
    await()
        .until(() -> message(judge("Fog")).equals("not done: the rule Fog has not answered yet"));
    rule = change -> Verdict.accept();
    assertThat(reason(judge("Fog"))).isEqualTo(Reason.UNAVAILABLE);

    end.countDown();
    awaitAccepted();
  }

  @Test
  void changesOfABatchShareTheTime() {
    rule =
        change -> {
          long end = System.nanoTime() + RuleJudge.PATIENCE.toNanos() / 4;
          while (System.nanoTime() < end) Thread.onSpinWait();
          return Verdict.accept();
        };
    judge.begin();
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      Outcome<ProposedChange> outcome = judge.judge(List.of("Fog"), CHANGE, Outcome::accepted);
      if (outcome instanceof Outcome.Rejected) refused++;
    }

    assertThat(refused).isBetween(4, 8);
  }

  @Test
  void lackingRuleRefuses() {
    assertThat(judge.make(List.of("Fog", "Lacking"))).isInstanceOf(Outcome.Rejected.class);
    assertThat(message(judge("Lacking"))).isEqualTo("there is no class Lacking");
  }
}
