package slidersync.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A switch: {@code true} or {@code false}. */
record ToggleType() implements ControlType {

  static final String NAME = "toggle";

  static ToggleType of(Definition definition) {
    definition.allowForControl();
    return new ToggleType();
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
  public Object fromText(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> text;
    };
  }

  @Override
  public String expected() {
    return "true or false";
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
