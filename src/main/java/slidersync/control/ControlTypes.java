package slidersync.control;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import slidersync.text.Outcome;
import slidersync.text.Refusal;

/** Lists all types of controls by name. */
public final class ControlTypes {

  private static final Map<String, Function<Definition, Control>> TYPES =
      new TreeMap<>(
          Map.of(
              RangeControl.TYPE, RangeControl::of,
              NumberControl.TYPE, NumberControl::of,
              TextControl.TYPE, TextControl::of,
              ToggleControl.TYPE, ToggleControl::of,
              SelectControl.TYPE, SelectControl::of,
              ColorControl.TYPE, ColorControl::of));

  private ControlTypes() {}

  /** The names of all types, as board files and pages use them. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(TYPES.keySet());
  }

  /**
   * Makes the control that its author defined. For example:
   *
   * <pre>{@code
   * ControlTypes.define(Definition.of("fader", Map.of("type", "range", "min", 0, "max", 1, "step", 0.01)))
   * }</pre>
   *
   * @throws DefinitionException when the type is not known or refuses the definition
   */
  public static Control define(Definition definition) {
    String expected = "one of " + String.join(", ", TYPES.keySet());
    Object type = definition.value("type").orElseThrow(() -> definition.missing("type", expected));
    Function<Definition, Control> factory = type instanceof String name ? TYPES.get(name) : null;
    if (factory == null) throw definition.refusal("type", expected, type);
    return factory.apply(definition);
  }

  /**
   * Makes a control with the initial value of its definition, in normal form.
   *
   * @param fallback the initial value when the definition gives none, in normal form
   * @param withInitial makes the control for an initial value
   */
  static Control withInitial(
      Definition definition, Object fallback, Function<Object, Control> withInitial) {
    Control control = withInitial.apply(fallback);
    Object value = definition.value("value").orElse(fallback);
    Outcome<Object> outcome = control.normalize(value);
    if (outcome instanceof Outcome.Rejected<Object> rejected) {
      String expected = String.valueOf(rejected.refusal().details().get(Refusal.EXPECTED));
      throw definition.refusal("value", expected, value);
    }
    return outcome instanceof Outcome.Accepted<Object> accepted
        ? withInitial.apply(accepted.value())
        : control;
  }
}
