package slidersync.control;

import java.util.Map;
import java.util.Optional;
import slidersync.text.Lines;

/** Text of so many lines at most, and of at most {@code maxLength} UTF-16 units. */
record TextType(int maxLength, int lines) implements ControlType {

  static final String NAME = "text";

  private static final int DEFAULT_LENGTH = 200;
  private static final int LONGEST = 10_000;
  private static final int MOST_LINES = 100;

  static TextType of(Definition definition) {
    definition.allowForControl("maxLength", "lines");
    return new TextType(
        definition.whole("maxLength", 1, LONGEST).orElse(DEFAULT_LENGTH),
        definition.whole("lines", 1, MOST_LINES).orElse(1));
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
    return value instanceof String text
        ? Lines.normalForm(text, lines, maxLength).map(normal -> normal)
        : Optional.empty();
  }

  /** Programs end a line that they print; where there is only one, that is no part of it. */
  @Override
  public Object fromText(String text) {
    return isOneLine() ? ControlType.super.fromText(text) : text;
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of("maxLength", maxLength, "lines", lines);
  }

  @Override
  public String expected() {
    return Lines.expected(lines, maxLength);
  }

  @Override
  public boolean isOneLine() {
    return lines == 1;
  }

  /** {@code lines} is there if there may be several. */
  @Override
  public Map<String, Object> view(Object value) {
    return isOneLine()
        ? Map.of("value", value, "maxLength", maxLength)
        : Map.of("value", value, "maxLength", maxLength, "lines", lines);
  }
}
