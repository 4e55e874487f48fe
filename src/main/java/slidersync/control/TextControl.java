package slidersync.control;

import java.util.Map;
import slidersync.text.Outcome;
import slidersync.text.SingleLine;

/** A line of text of at most {@code maxLength} UTF-16 units, stored unchanged. */
record TextControl(String id, String label, int maxLength, Object initial) implements Control {

  static final String TYPE = "text";

  private static final int DEFAULT_LENGTH = 200;
  private static final int LONGEST = 10_000;

  static Control of(Definition definition) {
    definition.allowForControl("maxLength", "value");
    int maxLength = definition.whole("maxLength", 1, LONGEST).orElse(DEFAULT_LENGTH);
    String label = definition.label();
    return ControlTypes.withInitial(
        definition, "", initial -> new TextControl(definition.id(), label, maxLength, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return value instanceof String text && SingleLine.fits(text, maxLength)
        ? Outcome.accepted(text)
        : Control.invalid(this, SingleLine.expected(maxLength), value);
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value, "maxLength", maxLength);
  }
}
