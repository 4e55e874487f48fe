package slidersync.control;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Lists all types of controls by name. */
public final class ControlTypes {

  private static final Map<String, Function<Definition, ControlType>> TYPES =
      new TreeMap<>(
          Map.of(
              RangeType.NAME, RangeType::of,
              NumberType.NAME, NumberType::of,
              TextType.NAME, TextType::of,
              ToggleType.NAME, ToggleType::of,
              SelectType.NAME, SelectType::of,
              ColorType.NAME, ColorType::of,
              ButtonType.NAME, ButtonType::of,
              TriggerType.NAME, TriggerType::of));

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
    Function<Definition, ControlType> factory =
        type instanceof String name ? TYPES.get(name) : null;
    if (factory == null) throw definition.refusal("type", expected, type);
    return Control.of(definition, factory.apply(definition));
  }
}
