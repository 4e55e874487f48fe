package slidersync.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Quoted;
import slidersync.text.SingleLine;

/** A choice: the value of one of its options, which people know by their labels. */
record SelectType(Map<String, String> options) implements ControlType {

  static final String NAME = "select";

  private static final String OPTIONS = "options";
  private static final int MOST = 100;
  private static final int LENGTH = 100;

  static SelectType of(Definition definition) {
    definition.allowForControl(OPTIONS);
    return new SelectType(options(definition));
  }

  /** Labels by value, in the author's order. */
  private static Map<String, String> options(Definition definition) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Definition option : definition.items(OPTIONS, MOST)) {
      option.allow("value", "label");
      String value = value(option);
      if (options.containsKey(value)) {
        throw option.refusal("value", "another value than before", value);
      }
      options.put(value, option.text("label", LENGTH).orElse(value));
    }
    return options;
  }

  /** An option's value may be blank, unlike other texts of an author: no choice is a choice. */
  private static String value(Definition option) {
    String expected = SingleLine.expected(LENGTH);
    Object value = option.value("value").orElseThrow(() -> option.missing("value", expected));
    if (value instanceof String text && SingleLine.fits(text, LENGTH)) return text;
    throw option.refusal("value", expected, value);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The first option. */
  @Override
  public Object initial() {
    return options.keySet().iterator().next();
  }

  @Override
  public Optional<Object> normalForm(Object value) {
    return value instanceof String text && options.containsKey(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  @Override
  public Map<String, Object> attributes() {
    List<Map<String, String>> all =
        options.entrySet().stream()
            .map(option -> Map.of("value", option.getKey(), "label", option.getValue()))
            .toList();
    return Map.of(OPTIONS, all);
  }

  @Override
  public String expected() {
    return "one of " + Quoted.list(options.keySet().stream().map(Quoted::of).toList());
  }

  @Override
  public boolean isHoldable() {
    return false;
  }

  @Override
  public Map<String, Object> view(Object value) {
    List<Map<String, Object>> all =
        options.entrySet().stream().map(option -> view(option, value)).toList();
    return Map.of("value", value, OPTIONS, all);
  }

  /** Templates do not compare, so the chosen option says so itself. */
  private static Map<String, Object> view(Map.Entry<String, String> option, Object chosen) {
    return Map.of(
        "value", option.getKey(),
        "label", option.getValue(),
        "selected", option.getKey().equals(chosen));
  }
}
