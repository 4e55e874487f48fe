package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** The rules of a board, by the names of their classes, in their order. */
public final class Rules {

  /** The detail that names the rule of a refusal. */
  public static final String RULE = "rule";

  /** A correction may need another rule's correction, and then all have to agree. */
  private static final int ROUNDS = 4;

  private final Map<String, Rule> rules;
  private final Consumer<String> asking;

  /**
   * Puts rules together.
   *
   * @param asking told of each rule before it is asked
   */
  public Rules(Map<String, Rule> rules, Consumer<String> asking) {
    this.rules = new LinkedHashMap<>(rules);
    this.asking = asking;
  }

  /**
   * Asks all rules, again and again until none of them corrects the change any more.
   *
   * @param fit brings corrections into normal form, or refuses them
   * @return the change, corrected if need be, or the first refusal
   * @throws RuntimeException of a rule, or one that says what is wrong with the rules
   */
  public Outcome<ProposedChange> judge(
      ProposedChange change, Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
    ProposedChange present = change;
    for (int round = 0; round < ROUNDS; round++) {
      ProposedChange before = present;
      for (Map.Entry<String, Rule> rule : rules.entrySet()) {
        asking.accept(rule.getKey());
        Verdict verdict = Objects.requireNonNull(rule.getValue().judge(present), "no verdict");
        if (verdict instanceof Verdict.Refuse refuse) return refused(rule.getKey(), refuse);
        if (verdict instanceof Verdict.Correct correct) {
          present = corrected(present, correct.values(), fit);
        }
      }
      if (present.equals(before)) return Outcome.accepted(present);
    }
    throw new IllegalStateException("the rules do not agree upon " + present.changes());
  }

  private static ProposedChange corrected(
      ProposedChange change,
      Map<String, Object> corrections,
      Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
    Map<String, Object> after = change.after();
    Map<String, Object> other = new LinkedHashMap<>(corrections);
    other.entrySet().removeIf(entry -> isSame(entry.getValue(), after.get(entry.getKey())));
    if (other.isEmpty()) return change;
    Outcome<Map<String, Object>> fitting = fit.apply(other);
    if (!(fitting instanceof Outcome.Accepted<Map<String, Object>> accepted)) {
      throw new IllegalStateException("a correction does not fit: " + fitting);
    }
    ProposedChange corrected = change.with(accepted.value());
    // A number between two steps would be asked for again and again.
    if (corrected.equals(change) && other.values().stream().anyMatch(Number.class::isInstance)) {
      throw new IllegalStateException("a correction is between the steps of its control: " + other);
    }
    return corrected;
  }

  /** Numbers are the same however they are written. */
  private static boolean isSame(Object value, @Nullable Object present) {
    return (value instanceof Number one && present instanceof Number other)
        ? one.doubleValue() == other.doubleValue()
        : value.equals(present);
  }

  private static Outcome<ProposedChange> refused(String rule, Verdict.Refuse verdict) {
    return Outcome.rejected(
        new Refusal(Reason.AGAINST_RULE, verdict.sentence().strip(), verdict.control(), Map.of())
            .with(RULE, rule));
  }
}
