package slidersync.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.SingleLine;

/** A choice: the value of one of its options, which people know by their labels. */
record SelectControl(String id, String label, Map<String, String> options, Object initial)
    implements Control {

  static final String TYPE = "select";

  private static final String OPTIONS = "options";
  private static final int MOST = 100;
  private static final int LENGTH = 100;

  static Control of(Definition definition) {
    definition.allowForControl(OPTIONS, "value");
    Map<String, String> options = options(definition);
    String label = definition.label();
    return ControlTypes.withInitial(
        definition,
        options.keySet().iterator().next(),
        initial -> new SelectControl(definition.id(), label, options, initial));
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
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return value instanceof String text && options.containsKey(text)
        ? Outcome.accepted(text)
        : Control.invalid(this, "one of " + sample(), value);
  }

  private String sample() {
    return Quoted.list(options.keySet().stream().map(Quoted::of).toList());
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
