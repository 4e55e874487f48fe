package slidersync.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.control.Definition;
import slidersync.text.SingleLine;

/**
 * Reads the layout that an author gives: a list of tabs, of sections (the board has no tabs then),
 * or of items.
 */
final class LayoutReader {

  private static final String LAYOUT = "layout";
  private static final String TAB = "tab";
  private static final String ID = "id";
  private static final String SECTIONS = "sections";
  private static final String ITEMS = "items";

  private static final int MOST_TABS = 20;
  private static final int MOST_SECTIONS = 100;
  private static final int MOST_ITEMS = 300;
  private static final int TITLE_LENGTH = 100;
  private static final int ID_LENGTH = 40;

  private final Map<String, Control> controls;
  private final ItemReader items;
  private final Set<String> ids = new HashSet<>();

  LayoutReader(Map<String, Control> controls) {
    this.controls = controls;
    items = new ItemReader(controls);
  }

  List<Tab> read(Definition board) {
    List<Definition> parts = board.items(LAYOUT, MOST_ITEMS);
    if (parts.get(0).has(TAB)) return tabs(board.items(LAYOUT, MOST_TABS));
    List<Section> sections =
        parts.get(0).has(ITEMS)
            ? sections(board.items(LAYOUT, MOST_SECTIONS))
            : List.of(plain(board, LAYOUT));
    return List.of(new Tab("all", "", sections));
  }

  private List<Tab> tabs(List<Definition> definitions) {
    definitions.stream().filter(tab -> tab.has(ID)).forEach(this::takeId);
    List<Tab> tabs = new ArrayList<>();
    for (Definition tab : definitions) {
      tab.allow(TAB, ID, SECTIONS, ITEMS);
      String title =
          tab.text(TAB, TITLE_LENGTH)
              .orElseThrow(() -> tab.missing(TAB, SingleLine.expected(TITLE_LENGTH)));
      if (tab.has(SECTIONS) && tab.has(ITEMS)) {
        throw tab.refusal(ITEMS, "either sections or items", "both");
      }
      List<Section> sections =
          tab.has(ITEMS)
              ? List.of(plain(tab, ITEMS))
              : sections(tab.items(SECTIONS, MOST_SECTIONS));
      tabs.add(new Tab(id(tab, title), title, sections));
    }
    return tabs;
  }

  /** No element of a page may have the id of another, and those of controls are taken. */
  private void takeId(Definition tab) {
    String id = tab.text(ID, ID_LENGTH).orElse("");
    if (!id.equals(slug(id))) throw tab.refusal(ID, "small letters, digits and -", id);
    if (controls.containsKey(id)) throw tab.refusal(ID, "an id that no control has", id);
    if (!ids.add(id)) throw tab.refusal(ID, "an id that no other tab has", id);
  }

  private String id(Definition tab, String title) {
    String given = tab.text(ID, ID_LENGTH).orElse(null);
    if (given != null) return given;
    String slug = slug(title);
    String id = slug.isEmpty() ? TAB : slug;
    for (int i = 2; controls.containsKey(id) || !ids.add(id); i++) {
      id = (slug.isEmpty() ? TAB : slug) + "-" + i;
    }
    return id;
  }

  /** The letters and digits of a title, of any script, as the end of an address. */
  private static String slug(String title) {
    String slug =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
            .replaceAll("^-|-$", "");
    return slug.length() <= ID_LENGTH ? slug : slug.substring(0, ID_LENGTH).replaceAll("-$", "");
  }

  private List<Section> sections(List<Definition> definitions) {
    return definitions.stream().map(this::section).toList();
  }

  private Section section(Definition section) {
    section.allow("title", "columns", "color", "folded", "first", ITEMS);
    int columns = section.whole("columns", 1, Size.WIDEST).orElse(0);
    @Nullable String title = section.text("title", TITLE_LENGTH).orElse(null);
    boolean isFolded = section.isTrue("folded");
    if (isFolded && title == null) throw section.missing("title", "one to unfold the section by");
    @Nullable String color = section.color("color").orElse(null);
    return new Section(
        title, columns, color, isFolded, First.mark(section, items(section, ITEMS, columns)));
  }

  /** Makes a section of items that are in none. */
  private Section plain(Definition definition, String name) {
    return new Section(null, 0, null, false, items(definition, name, 0));
  }

  private List<Item> items(Definition definition, String name, int columns) {
    return definition.items(name, MOST_ITEMS).stream()
        .map(item -> items.read(item, columns))
        .toList();
  }
}
