package slidersync.control;

import java.util.Map;
import java.util.Optional;

/** A button: {@code true} as long as somebody presses it. */
record ButtonType() implements ControlType {

  static final String NAME = "button";

  static ButtonType of(Definition definition) {
    definition.allowForAction();
    return new ButtonType();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object initial() {
    return false;
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return value instanceof Boolean ? Optional.of(value) : Optional.empty();
  }

  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  public Action action() {
    return Action.PRESS;
  }

  @Override
  public boolean isHoldable() {
    return false;
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value);
  }
}
