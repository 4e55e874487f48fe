package slidersync.layout;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;

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
