package slidersync.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.layout.Item;
import slidersync.layout.Role;
import slidersync.layout.Section;
import slidersync.layout.Tab;
import slidersync.text.Outcome;

/** What the templates of a page get of a board's layout, with the values of its controls. */
final class LayoutView {

  private final BoardDefinition board;
  private static final int MOST_OF_A_NARROW_SECTION = 6;

  private final Map<String, Object> values;
  private final Folds folds;
  private final @Nullable String colorsUrl;

  /**
   * @param colorsUrl of the style sheet with the colours of the board; null if it has none
   */
  LayoutView(
      BoardDefinition board, Map<String, Object> values, Folds folds, @Nullable String colorsUrl) {
    this.board = board;
    this.values = values;
    this.folds = folds;
    this.colorsUrl = colorsUrl;
  }

  Map<String, Object> view() {
    List<Tab> tabs = board.layout().tabs();
    Map<String, Object> view = new HashMap<>();
    view.put(
        "tabs", IntStream.range(0, tabs.size()).mapToObj(i -> tab(tabs.get(i), i == 0)).toList());
    view.put("isTabbed", tabs.size() > 1);
    view.put("isLaidOut", !board.layout().isPlain());
    view.put("hue", hue(board.layout().accent()));
    view.put("colors", colorsUrl);
    view.put("frame", frame(view));
    return view;
  }

  /**
   * What tells whether the tabs and sections are still the same, whatever is in them, and whatever
   * this device has folded.
   */
  private static String frame(Map<String, Object> view) {
    return Look.of(without(view, "items", "open", "colors"));
  }

  private static Object without(@Nullable Object view, String... names) {
    if (view instanceof List<?> list) return list.stream().map(v -> without(v, names)).toList();
    if (!(view instanceof Map<?, ?> map)) return String.valueOf(view);
    Map<Object, Object> rest = new HashMap<>(map);
    rest.keySet().removeAll(List.of(names));
    rest.replaceAll((name, value) -> without(value, names));
    return rest;
  }

  private Map<String, Object> tab(Tab tab, boolean isFirst) {
    return Map.of(
        "id", tab.id(),
        "title", tab.title(),
        "isFirst", isFirst,
        "sections", tab.sections().stream().map(section -> section(tab, section)).toList());
  }

  private Map<String, Object> section(Tab tab, Section section) {
    Map<String, Object> view = new HashMap<>();
    if (section.title() != null) {
      String key = Folds.key(tab.id(), section.title());
      view.put("title", section.title());
      view.put("fold", key);
      view.put("folded", section.isFolded());
      view.put("open", section.isFolded() == folds.isTurned(key));
    }
    view.put("hue", hue(section.color()));
    int columns = columns(section);
    view.put("columns", columns == 0 ? "" : " columns-" + columns);
    view.put("items", section.items().stream().map(this::item).toList());
    return view;
  }

  /** A section with few items leaves the width that it does not need to those beside it. */
  private int columns(Section section) {
    int cells = section.items().stream().mapToInt(item -> item.size().width()).sum();
    boolean isNarrow = !board.layout().isPlain() && cells <= MOST_OF_A_NARROW_SECTION;
    return section.columns() == 0 && isNarrow ? cells : section.columns();
  }

  private static String hue(@Nullable String color) {
    return color == null ? "" : " " + new Hue(color).className();
  }

  /**
   * Gives a widget's template its attributes and a mark of its look, and each control by the name
   * of its role, in a list if the role is one of many. The control of the role {@code control} is
   * the context itself.
   */
  private Map<String, Object> item(Item item) {
    Map<String, Object> view = shown(item, values);
    view.put("look", Look.of(shown(item, Map.of())));
    return view;
  }

  private Map<String, Object> shown(Item item, Map<String, Object> values) {
    Map<String, Object> view = new HashMap<>(item.attributes());
    for (Role role : item.widget().roles()) {
      List<Map<String, Object>> controls =
          item.of(role).stream().map(control -> control(control, values)).toList();
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
    if (item.controls().findAny().isPresent()) classes.add("control");
    if (item.size().width() > 1) classes.add("wide-" + item.size().width());
    if (item.size().height() > 1) classes.add("high-" + item.size().height());
    if (item.isFirst()) classes.add("first");
    if (item.controls().count() == 1) {
      item.controls().forEach(control -> classes.add(hue(control.color()).trim()));
    }
    return String.join(" ", classes);
  }

  /** A value that does not fit yet is about to be replaced, as the definition is newer. */
  private static Object fitting(Control control, @Nullable Object value) {
    return value != null && control.normalize(value) instanceof Outcome.Accepted<Object> fits
        ? fits.value()
        : control.initial();
  }

  private Map<String, Object> control(Control control, Map<String, Object> values) {
    Object value = fitting(control, values.get(control.id()));
    Map<String, Object> view = new HashMap<>(control.type().view(value));
    view.put("id", control.id());
    view.put("label", control.label());
    view.put("hold", board.isHoldable(control.id()));
    view.put("readOnly", control.isReadOnly());
    view.put("type", control.type().name());
    // Templates do not compare.
    view.put("of", Map.of(control.type().name(), true));
    view.put("initial", control.type().view(control.initial()).get("value"));
    if (control.color() != null) view.put("color", control.color());
    view.put("hue", hue(control.color()));
    return view;
  }
}
