package slidersync.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.control.Definition;

/**
 * How a board looks. Every control is in at most one item; one that is in none is not shown.
 *
 * @param accent the colour of everything that moves, as {@link slidersync.text.Color} writes it;
 *     null: the theme's
 */
public record Layout(@Nullable String accent, List<Tab> tabs) {

  public Layout {
    tabs = List.copyOf(tabs);
  }

  /** Makes the layout of a board whose author gives none: all controls one after another. */
  public static Layout of(Collection<Control> controls) {
    List<Item> items = controls.stream().map(Item::of).toList();
    Section all = new Section(null, 0, null, false, items);
    return new Layout(null, List.of(new Tab("all", "", List.of(all))));
  }

  /**
   * Reads {@code accent} and {@code layout} of a board's definition; without a layout all controls
   * come one after another.
   *
   * @param controls of the board, by id
   * @throws slidersync.control.DefinitionException when something does not fit
   */
  public static Layout read(Definition board, Map<String, Control> controls) {
    List<Tab> tabs =
        board.has("layout") ? new LayoutReader(controls).read(board) : of(controls.values()).tabs();
    return new Layout(board.color("accent").orElse(null), tabs);
  }

  /** Whether there is nothing but items. */
  public boolean isPlain() {
    return tabs.size() == 1
        && tabs.get(0).sections().stream().allMatch(section -> section.title() == null);
  }

  public Stream<Item> items() {
    return tabs.stream()
        .flatMap(tab -> tab.sections().stream())
        .flatMap(section -> section.items().stream());
  }

  /** The controls that pages show. */
  public Stream<Control> controls() {
    return items().flatMap(Item::controls);
  }
}
