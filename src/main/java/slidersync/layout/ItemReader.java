package slidersync.layout;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.control.Definition;
import slidersync.text.Quoted;

/**
 * Reads items: the id of a control, or a definition with {@code as}, the controls by their roles,
 * {@code label}, {@code size} and what the widget has of its own. A control is placed once.
 */
final class ItemReader {

  private static final String ID = "value";
  private static final String AS = "as";
  private static final String LABEL = "label";
  private static final String SIZE = "size";
  private static final int LABEL_LENGTH = 100;
  private static final Pattern CELLS = Pattern.compile("([1-9]\\d?)x([1-9]\\d?)");

  private final Map<String, Control> controls;
  private final Set<String> placed = new HashSet<>();

  ItemReader(Map<String, Control> controls) {
    this.controls = controls;
  }

  /**
   * @param columns of its section; 0: as many as fit
   */
  Item read(Definition item, int columns) {
    boolean isPlain = item.has(ID);
    String role = isPlain ? ID : Role.CONTROL;
    if (isPlain) item.allow(ID);
    Widget widget = isPlain || !item.has(AS) ? defaultWidget(item, role) : widget(item);
    if (!isPlain) item.allow(names(widget));
    Map<String, List<Control>> bound = new LinkedHashMap<>();
    for (Role each : widget.roles()) {
      String name = isPlain ? ID : each.name();
      if (item.has(name) || !each.isOptional())
        bound.put(each.name(), bind(item, widget, name, each));
    }
    return new Item(
        widget,
        bound,
        item.text(LABEL, LABEL_LENGTH).orElse(null),
        size(item, widget, columns),
        false,
        isPlain ? Map.of() : widget.view(item));
  }

  private Widget defaultWidget(Definition item, String role) {
    if (!item.has(role)) throw item.missing(role, "a control, or as: with the name of a widget");
    return Widgets.defaultOf(control(item, role, item.value(role).orElseThrow()).type());
  }

  private static Widget widget(Definition item) {
    Object as = item.value(AS).orElseThrow();
    String expected = "one of " + String.join(", ", Widgets.names());
    if (!(as instanceof String name)) throw item.refusal(AS, expected, as);
    return Widgets.named(name).orElseThrow(() -> item.refusal(AS, expected, name, Widgets.names()));
  }

  private static Set<String> names(Widget widget) {
    Set<String> names = new TreeSet<>(widget.attributes());
    names.addAll(List.of(AS, SIZE));
    if (widget.hasLabel()) names.add(LABEL);
    widget.roles().forEach(role -> names.add(role.name()));
    return names;
  }

  private List<Control> bind(Definition item, Widget widget, String name, Role role) {
    String expected =
        role.isList() ? "a list of 1 to " + role.most() + " controls" : "the id of a control";
    Object value = item.value(name).orElseThrow(() -> item.missing(name, expected));
    List<?> ids = value instanceof List<?> list ? list : List.of(value);
    if (value instanceof List<?> != role.isList() || ids.isEmpty() || ids.size() > role.most()) {
      throw item.refusal(name, expected, value);
    }
    return ids.stream().map(id -> place(item, widget, name, role, id)).toList();
  }

  private Control place(Definition item, Widget widget, String name, Role role, Object id) {
    Control control = control(item, name, id);
    String type = control.type().name();
    if (!role.types().contains(type)) {
      throw item.refusal(
          name,
          "a control of type " + String.join(" or ", new TreeSet<>(role.types())),
          control.id() + " of type " + type);
    }
    if (!control.type().isOneLine() && !widget.showsLines()) {
      throw item.refusal(
          name,
          "a text of one line, as " + widget.name() + " shows no line breaks (as: area does)",
          control.id() + " of several lines");
    }
    if (!placed.add(control.id())) {
      throw item.refusal(name, "a control that is not placed yet", control.id());
    }
    return control;
  }

  private Control control(Definition item, String name, Object value) {
    @Nullable Control control = value instanceof String id ? controls.get(id) : null;
    if (control != null) return control;
    String expected = "one of the controls " + Quoted.list(controls.keySet());
    throw item.refusal(name, expected, value, controls.keySet());
  }

  private static Size size(Definition item, Widget widget, int columns) {
    int widest = columns == 0 ? Size.WIDEST : columns;
    Object size = item.value(SIZE).orElse(null);
    if (size == null) {
      return Size.of(Math.min(widest, widget.size().width()), widget.size().height());
    }
    Matcher cells = CELLS.matcher(String.valueOf(size));
    String expected = "columns x rows like 2x1, at most " + Size.of(widest, Size.HIGHEST) + " here";
    if (!cells.matches()) throw item.refusal(SIZE, expected, size);
    Size read = Size.of(Integer.parseInt(cells.group(1)), Integer.parseInt(cells.group(2)));
    if (read.width() > widest || read.height() > Size.HIGHEST) {
      throw item.refusal(SIZE, expected, size);
    }
    return read;
  }
}
