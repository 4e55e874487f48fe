package slidersync.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Durations;
import slidersync.text.Numbers;

/**
 * A trigger: fires, and its value counts how often it has fired.
 *
 * @param guard the least time between two fires
 * @param isConfirmed whether a page asks before it fires
 */
record TriggerType(Duration guard, boolean isConfirmed) implements ControlType {

  static final String NAME = "trigger";

  private static final Duration SHORTEST_GUARD = Duration.ofMillis(1);
  private static final Duration LONGEST_GUARD = Duration.ofHours(1);

  static TriggerType of(Definition definition) {
    definition.allowForAction("guard", "confirm");
    return new TriggerType(
        definition.value("guard").map(guard -> guard(definition, guard)).orElse(Duration.ZERO),
        definition.value("confirm").map(asked -> isConfirmed(definition, asked)).orElse(false));
  }

  private static Duration guard(Definition definition, Object guard) {
    return Durations.parse(guard)
        .filter(
            given -> given.compareTo(SHORTEST_GUARD) >= 0 && given.compareTo(LONGEST_GUARD) <= 0)
        .orElseThrow(
            () ->
                definition.refusal(
                    "guard", Durations.expected(SHORTEST_GUARD, LONGEST_GUARD), guard));
  }

  private static boolean isConfirmed(Definition definition, Object confirm) {
    if (confirm instanceof Boolean isConfirmed) return isConfirmed;
    throw definition.refusal("confirm", "true or false", confirm);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object initial() {
    return 0;
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return Numbers.decimal(value)
        .filter(count -> count.signum() >= 0)
        .filter(count -> count.stripTrailingZeros().scale() <= 0)
        .map(TriggerType::canonical);
  }

  private static Object canonical(BigDecimal count) {
    return Numbers.canonical(count);
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of("guard", Durations.format(guard), "confirm", isConfirmed);
  }

  @Override
  public String expected() {
    return "a whole number from 0";
  }

  @Override
  public Action action() {
    return Action.FIRE;
  }

  @Override
  public boolean isHoldable() {
    return false;
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of(
        "value", value, "words", value, "guard", guard.toMillis(), "confirm", isConfirmed);
  }
}
