package slidersync.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.control.Definition;

/** Words: the author's, or those of a control. Nobody can change them there. */
record LabelWidget() implements Widget {

  private static final String TEXT = "text";
  private static final int LENGTH = 500;

  @Override
  public String name() {
    return "label";
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.optional(Role.CONTROL, "text"));
  }

  @Override
  public Size size() {
    return Size.of(2, 1);
  }

  @Override
  public Set<String> attributes() {
    return Set.of(TEXT);
  }

  @Override
  public Map<String, Object> view(Definition item) {
    if (item.has(Role.CONTROL) == item.has(TEXT)) {
      throw item.has(TEXT)
          ? item.refusal(TEXT, "either text or control", "both")
          : item.missing(TEXT, "a text, or control: with the id of one");
    }
    return item.text(TEXT, LENGTH).<Map<String, Object>>map(t -> Map.of(TEXT, t)).orElse(Map.of());
  }
}
