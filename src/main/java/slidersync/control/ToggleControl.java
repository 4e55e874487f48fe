package slidersync.control;

import java.util.Map;
import slidersync.text.Outcome;

/** A switch: {@code true} or {@code false}. */
record ToggleControl(String id, String label, Object initial) implements Control {

  static final String TYPE = "toggle";

  static Control of(Definition definition) {
    definition.allowForControl("value");
    String label = definition.label();
    return ControlTypes.withInitial(
        definition, false, initial -> new ToggleControl(definition.id(), label, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return value instanceof Boolean
        ? Outcome.accepted(value)
        : Control.invalid(this, "true or false", value);
  }

  @Override
  public boolean isHoldable() {
    return false;
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value, "words", value.equals(true) ? "on" : "off");
  }
}
