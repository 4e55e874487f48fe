package slidersync.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.layout.Item;
import slidersync.layout.Role;
import slidersync.layout.Section;
import slidersync.layout.Tab;

/** What the templates of a page get of a board's layout, with the values of its controls. */
final class LayoutView {

  private final BoardDefinition board;
  private final Map<String, Object> values;

  LayoutView(BoardDefinition board, Map<String, Object> values) {
    this.board = board;
    this.values = values;
  }

  List<Map<String, Object>> tabs() {
    return board.layout().tabs().stream().map(this::tab).toList();
  }

  private Map<String, Object> tab(Tab tab) {
    return Map.of(
        "id", tab.id(),
        "title", tab.title(),
        "sections", tab.sections().stream().map(this::section).toList());
  }

  private Map<String, Object> section(Section section) {
    Map<String, Object> view = new HashMap<>();
    view.put("title", section.title());
    view.put("grid", section.columns() == 0 ? "grid" : "grid columns-" + section.columns());
    view.put("items", section.items().stream().map(this::item).toList());
    return view;
  }

  /**
   * Gives a widget's template its attributes, and each control by the name of its role, in a list
   * if the role is one of many. The control of the role {@code control} is the context itself.
   */
  private Map<String, Object> item(Item item) {
    Map<String, Object> view = new HashMap<>(item.attributes());
    for (Role role : item.widget().roles()) {
      List<Map<String, Object>> controls = item.of(role).stream().map(this::control).toList();
      if (controls.isEmpty()) continue;
      if (role.isList()) view.put(role.name(), controls);
      else if (role.name().equals(Role.CONTROL)) view.putAll(controls.get(0));
      else view.put(role.name(), controls.get(0));
    }
    if (item.label() != null) view.put("label", item.label());
    view.put("template", "widgets/" + item.widget().name());
    view.put("classes", classes(item));
    return view;
  }

  private static String classes(Item item) {
    List<String> classes = new ArrayList<>(List.of("item", "widget-" + item.widget().name()));
    if (!item.widget().roles().isEmpty()) classes.add("control");
    if (item.size().width() > 1) classes.add("wide-" + item.size().width());
    if (item.size().height() > 1) classes.add("high-" + item.size().height());
    if (item.isFirst()) classes.add("first");
    return String.join(" ", classes);
  }

  private Map<String, Object> control(Control control) {
    Object value = values.getOrDefault(control.id(), control.initial());
    Map<String, Object> view = new HashMap<>(control.type().view(value));
    view.put("id", control.id());
    view.put("label", control.label());
    view.put("hold", board.isHoldable(control.id()));
    view.put("readOnly", control.isReadOnly());
    view.put("type", control.type().name());
    view.put("initial", control.type().view(control.initial()).get("value"));
    if (control.color() != null) view.put("color", control.color());
    return view;
  }
}
