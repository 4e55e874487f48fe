package slidersync.control;

import java.util.Map;
import slidersync.text.Color;
import slidersync.text.Outcome;

/** A colour in the form of {@link Color}. */
record ColorControl(String id, String label, Object initial) implements Control {

  static final String TYPE = "color";

  private static final String BLACK = "#000000";

  static Control of(Definition definition) {
    definition.allowForControl("value");
    String label = definition.label();
    return ControlTypes.withInitial(
        definition, BLACK, initial -> new ColorControl(definition.id(), label, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return Color.normalForm(value)
        .map(color -> Outcome.<Object>accepted(color))
        .orElseGet(() -> Control.invalid(this, Color.EXPECTED, value));
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value, "words", value);
  }
}
