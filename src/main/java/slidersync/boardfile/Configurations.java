package slidersync.boardfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.control.Definition;

/**
 * What a board file tells the verticles of the operator's own:
 *
 * <pre>
 * verticles:
 *   com.example.Lights: {universe: 1, host: 10.0.0.30}
 * </pre>
 */
final class Configurations {

  static final String VERTICLES = "verticles";

  private Configurations() {}

  /** Reads the configurations by the names of classes, as JSON has values; none without any. */
  static Map<String, Map<String, @Nullable Object>> read(Definition file) {
    Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
    Optional<Definition> part = file.part(VERTICLES);
    if (part.isEmpty()) return all;
    Definition verticles = part.get();
    verticles
        .attributes()
        .forEach(
            (name, value) -> {
              if (!RuleNames.isClass(name)) {
                throw verticles.refusal(name, "the name of a class as the key", name);
              }
              if (!(value instanceof Map<?, ?> map)) {
                throw verticles.refusal(name, "a map, the configuration of a verticle", value);
              }
              all.put(name, plain(map));
            });
    return all;
  }

  private static Map<String, @Nullable Object> plain(Map<?, ?> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) return plain(map);
    if (!(value instanceof Iterable<?> items)) return value;
    List<@Nullable Object> list = new ArrayList<>();
    for (Object item : items) list.add(plain(item));
    return list;
  }
}
