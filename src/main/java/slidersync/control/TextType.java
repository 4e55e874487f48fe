package slidersync.control;

import java.util.Map;
import java.util.Optional;
import slidersync.text.SingleLine;

/** A line of text of at most {@code maxLength} UTF-16 units, stored unchanged. */
record TextType(int maxLength) implements ControlType {

  static final String NAME = "text";

  private static final int DEFAULT_LENGTH = 200;
  private static final int LONGEST = 10_000;

  static TextType of(Definition definition) {
    definition.allowForControl("maxLength");
    return new TextType(definition.whole("maxLength", 1, LONGEST).orElse(DEFAULT_LENGTH));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object initial() {
    return "";
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return value instanceof String text && SingleLine.fits(text, maxLength)
        ? Optional.of(text)
        : Optional.empty();
  }

  @Override
  public String expected() {
    return SingleLine.expected(maxLength);
  }

  @Override
  public Map<String, Object> view(Object value) {
    return Map.of("value", value, "maxLength", maxLength);
  }
}
