package slidersync.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Ids;

/** Reads the lists and maps in a definition. */
final class Parts {

  private Parts() {}

  /** Reads a map of at most that many things by any kind of key; an empty one if it is missing. */
  static Map<?, ?> entries(Definition in, String name, int max, String expected) {
    Optional<Object> value = in.value(name);
    if (value.isEmpty()) return Map.of();
    if (!(value.get() instanceof Map<?, ?> map)) throw in.refusal(name, expected, value.get());
    if (map.isEmpty() || map.size() > max) throw in.refusal(name, expected, map.size());
    return map;
  }

  /** Reads a list of 1 to {@code max} values, or a single one; an empty one if it is missing. */
  static List<?> oneOrMore(Definition in, String name, int max) {
    Optional<Object> value = in.value(name);
    if (value.isEmpty()) return List.of();
    if (!(value.get() instanceof List<?> list)) return List.of(value.get());
    if (list.isEmpty() || list.size() > max) {
      throw in.refusal(name, "a value, or a list of 1 to " + max, list.size());
    }
    return list;
  }

  /** See {@link Definition#items}. */
  static List<Definition> items(Definition in, String name, int max) {
    String expected = "a list of 1 to " + max;
    Object value = in.value(name).orElseThrow(() -> in.missing(name, expected));
    if (!(value instanceof List<?> list)) throw in.refusal(name, expected, value);
    if (list.isEmpty() || list.size() > max) throw in.refusal(name, expected, list.size());
    List<Definition> items = new ArrayList<>();
    for (Object item : list) {
      Object attributes = item instanceof Map ? item : Collections.singletonMap("value", item);
      items.add(in.part(attributes, name, String.valueOf(items.size() + 1)));
    }
    return items;
  }

  /** See {@link Definition#definitions}. */
  static List<Definition> definitions(Definition in, String name, int max) {
    String expected = "1 to " + max + " " + name;
    Object value = in.value(name).orElseThrow(() -> in.missing(name, expected));
    Definition all = in.part(value, name);
    int size = all.attributes().size();
    if (size < 1 || size > max) throw in.refusal(name, expected, size);
    List<Definition> definitions = new ArrayList<>();
    all.attributes()
        .forEach(
            (id, attributes) -> {
              if (!Ids.isValid(id)) {
                throw new DefinitionException(
                    all.at(id), "expected an id: a letter, then up to 39 letters, digits, - and _");
              }
              definitions.add(all.part(attributes, id));
            });
    return definitions;
  }
}
