package slidersync.control;

import java.util.Map;
import java.util.Optional;
import slidersync.text.Color;

/** A colour in the form of {@link Color}. */
record ColorType() implements ControlType {

  static final String NAME = "color";

  private static final String BLACK = "#000000";

  static ColorType of(Definition definition) {
    definition.allowForControl();
    return new ColorType();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object initial() {
    return BLACK;
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return Color.normalForm(value).map(color -> color);
  }

  @Override
  public String expected() {
    return Color.EXPECTED;
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value, "words", value);
  }
}
