package slidersync.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slidersync.control.Control;
import slidersync.control.Definition;

/**
 * Reads what comes first in a section on a phone: {@code first: go} or {@code first: [go, stop]}.
 */
final class First {

  private static final String NAME = "first";

  private First() {}

  /** Marks the items that have the controls of that name. */
  static List<Item> mark(Definition section, List<Item> items) {
    Optional<Object> value = section.value(NAME);
    if (value.isEmpty()) return items;
    Set<String> there =
        items.stream().flatMap(Item::controls).map(Control::id).collect(Collectors.toSet());
    List<?> first = value.get() instanceof List<?> list ? list : List.of(value.get());
    for (Object control : first) {
      if (!(control instanceof String id)) throw section.refusal(NAME, "ids of controls", control);
      if (!there.contains(id)) {
        throw section.refusal(NAME, "a control of this section", id, there);
      }
    }
    return items.stream()
        .map(item -> item.controls().anyMatch(c -> first.contains(c.id())) ? item.asFirst() : item)
        .toList();
  }
}
