package slidersync.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;

/**
 * One thing in a section: a widget and the controls that it shows.
 *
 * @param bound the controls by the names of the widget's roles; a role of one control has a list of
 *     one
 * @param label the author's; null: the label of its control, if it has one
 * @param isFirst whether it comes first in its section on a phone
 * @param attributes of the widget, as its template needs them
 */
public record Item(
    Widget widget,
    Map<String, List<Control>> bound,
    @Nullable String label,
    Size size,
    boolean isFirst,
    Map<String, Object> attributes) {

  public Item {
    bound = Map.copyOf(bound);
    attributes = Map.copyOf(attributes);
  }

  /** The item of a control in a board without a layout. */
  static Item of(Control control) {
    Widget widget = Widgets.defaultOf(control.type());
    Map<String, List<Control>> bound = new LinkedHashMap<>();
    widget.roles().forEach(role -> bound.put(role.name(), List.of(control)));
    return new Item(widget, bound, null, widget.size(), false, Map.of());
  }

  /** The same, but first in its section on a phone. */
  Item asFirst() {
    return new Item(widget, bound, label, size, true, attributes);
  }

  /** All its controls. */
  public Stream<Control> controls() {
    return widget.roles().stream().flatMap(role -> of(role).stream());
  }

  /** The controls of one role. */
  public List<Control> of(Role role) {
    return bound.getOrDefault(role.name(), List.of());
  }
}
