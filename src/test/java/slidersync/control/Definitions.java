package slidersync.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Definitions of all types of controls. */
final class Definitions {

  static final Map<String, Object> RANGE = Map.of("type", "range", "min", 0, "max", 50);
  static final Map<String, Object> TENTHS =
      Map.of("type", "range", "min", 0.1, "max", 1, "step", 0.1);
  static final Map<String, Object> SEVENS = Map.of("type", "range", "min", 1, "max", 20, "step", 7);
  static final Map<String, Object> NUMBER = Map.of("type", "number");
  static final Map<String, Object> EVEN = Map.of("type", "number", "step", 2);
  static final Map<String, Object> TEXT = Map.of("type", "text", "maxLength", 5);
  static final Map<String, Object> TOGGLE = Map.of("type", "toggle");
  static final Map<String, Object> COLOR = Map.of("type", "color");
  static final Map<String, Object> SELECT =
      Map.of("type", "select", "options", List.of("on", Map.of("value", "", "label", "Off")));

  static final Map<String, Object> BUTTON = Map.of("type", "button");
  static final Map<String, Object> TRIGGER = Map.of("type", "trigger");

  private Definitions() {}

  /** The control {@code it} of that definition. */
  static Control control(Map<String, Object> definition) {
    return ControlTypes.define(Definition.of("it", definition));
  }

  /** The same definition with one more attribute. */
  static Map<String, Object> with(Map<String, Object> definition, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(definition);
    changed.put(name, value);
    return changed;
  }
}
