package slidersync.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import slidersync.text.Color;
import slidersync.text.Ids;
import slidersync.text.Numbers;
import slidersync.text.Quoted;
import slidersync.text.SingleLine;

/**
 * An author's definition of something: values by name. Its methods read the values, and refuse
 * those that do not fit with a {@link DefinitionException} that knows the place.
 */
public final class Definition {

  private static final int LABEL_LENGTH = 100;
  private static final Set<String> COMMON = Set.of("type", "label", "hold", "value", "color");

  private final List<String> path;
  private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

  private Definition(List<String> path, @Nullable Object value) {
    this.path = path;
    if (!(value instanceof Map<?, ?> map)) {
      throw new DefinitionException(
          path, "expected names with values (name: value), got " + Quoted.of(value));
    }
    map.forEach(
        (name, attribute) -> {
          if (!(name instanceof String text)) {
            throw new DefinitionException(
                path, "expected text as a name, got " + Quoted.of(name) + " (put it in quotes)");
          }
          attributes.put(text, attribute);
        });
  }

  /** Makes the definition of everything, for example the content of a file, which must be a map. */
  public static Definition root(@Nullable Object value) {
    return new Definition(List.of(), value);
  }

  /**
   * Makes the definition of one thing. For example: {@code of("mute", Map.of("type", "toggle"))}.
   */
  public static Definition of(String id, Map<String, ?> attributes) {
    return new Definition(List.of(id), attributes);
  }

  /** The name of what is defined. */
  public String id() {
    return path.get(path.size() - 1);
  }

  /** Refuses all names but these. */
  public void allow(String... names) {
    allow(new TreeSet<>(Arrays.asList(names)));
  }

  /** Refuses all names but these and those that every control may have. */
  void allowForControl(String... names) {
    Set<String> all = new TreeSet<>(COMMON);
    all.addAll(Arrays.asList(names));
    allow(all);
  }

  private void allow(Set<String> names) {
    for (String name : attributes.keySet()) {
      if (!names.contains(name)) {
        throw new DefinitionException(
            at(name), "not known here, expected one of " + String.join(", ", names));
      }
    }
  }

  /** The text beside the control; its id unless the author gives another. */
  String label() {
    return text("label", LABEL_LENGTH).orElse(id());
  }

  /** The colour of the control in normal form, if the author gives one. */
  Optional<String> color() {
    return value("color")
        .map(
            color ->
                Color.normalForm(color).orElseThrow(() -> refusal("color", Color.EXPECTED, color)));
  }

  /** Whether the author writes {@code hold: none}. */
  public boolean isFree() {
    Optional<Object> hold = value("hold");
    if (hold.isPresent() && !hold.get().equals("none")) throw refusal("hold", "none", hold.get());
    return hold.isPresent();
  }

  /** Reads a value, which must not be null; nothing if it is missing. */
  public Optional<Object> value(String name) {
    if (!attributes.containsKey(name)) return Optional.empty();
    Object value = attributes.get(name);
    if (value == null) throw refusal(name, "a value", null);
    return Optional.of(value);
  }

  /** Reads one line of text that is not blank, of at most that many UTF-16 units. */
  public Optional<String> text(String name, int maxLength) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return Optional.empty();
    if (value.get() instanceof String text && !text.isBlank() && SingleLine.fits(text, maxLength)) {
      return Optional.of(text);
    }
    throw refusal(name, SingleLine.expected(maxLength), value.get());
  }

  Optional<BigDecimal> number(String name) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return Optional.empty();
    Optional<BigDecimal> number = Numbers.decimal(value.get());
    if (number.isPresent()) return number;
    String range = value.get() instanceof Number ? " within plus or minus " + Numbers.MAX_SAFE : "";
    throw refusal(name, "a number" + range, value.get());
  }

  Optional<Integer> whole(String name, int min, int max) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return Optional.empty();
    if (value.get() instanceof Integer whole && whole >= min && whole <= max) {
      return Optional.of(whole);
    }
    throw refusal(name, "a whole number from " + min + " to " + max, value.get());
  }

  /** Reads a map of at most that many things by any kind of key; an empty one if it is missing. */
  Map<?, ?> entries(String name, int max, String expected) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return Map.of();
    if (!(value.get() instanceof Map<?, ?> map)) throw refusal(name, expected, value.get());
    if (map.isEmpty() || map.size() > max) throw refusal(name, expected, map.size());
    return map;
  }

  /** Reads a list of 1 to {@code max} values, or a single one; an empty one if it is missing. */
  List<?> oneOrMore(String name, int max) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return List.of();
    if (!(value.get() instanceof List<?> list)) return List.of(value.get());
    if (list.isEmpty() || list.size() > max) {
      throw refusal(name, "a value, or a list of 1 to " + max, list.size());
    }
    return list;
  }

  /**
   * Reads a list of 1 to {@code max} definitions; an item that is not a map is the {@code value} of
   * one.
   */
  List<Definition> items(String name, int max) {
    String expected = "a list of 1 to " + max;
    Object value = value(name).orElseThrow(() -> missing(name, expected));
    if (!(value instanceof List<?> list)) throw refusal(name, expected, value);
    if (list.isEmpty() || list.size() > max) throw refusal(name, expected, list.size());
    List<Definition> items = new ArrayList<>();
    for (Object item : list) {
      List<String> place = at(name, String.valueOf(items.size() + 1));
      Object attributes = item instanceof Map ? item : Collections.singletonMap("value", item);
      items.add(new Definition(place, attributes));
    }
    return items;
  }

  /** Reads the 1 to {@code max} definitions by id under that name, in their order. */
  public List<Definition> definitions(String name, int max) {
    String expected = "1 to " + max + " " + name;
    Object value = value(name).orElseThrow(() -> missing(name, expected));
    Definition all = new Definition(at(name), value);
    int size = all.attributes.size();
    if (size < 1 || size > max) throw refusal(name, expected, size);
    List<Definition> definitions = new ArrayList<>();
    all.attributes.forEach(
        (id, attributes) -> {
          if (!Ids.isValid(id)) {
            throw new DefinitionException(
                all.at(id), "expected an id: a letter, then up to 39 letters, digits, - and _");
          }
          definitions.add(new Definition(all.at(id), attributes));
        });
    return definitions;
  }

  DefinitionException refusal(String name, String expected, @Nullable Object got) {
    return new DefinitionException(at(name), "expected " + expected + ", got " + Quoted.of(got));
  }

  DefinitionException refusalIn(String name, String part, String expected, @Nullable Object got) {
    return new DefinitionException(
        at(name, part), "expected " + expected + ", got " + Quoted.of(got));
  }

  DefinitionException missing(String name, String expected) {
    return new DefinitionException(at(name), "expected " + expected + ", but it is missing");
  }

  private List<String> at(String... names) {
    List<String> place = new ArrayList<>(path);
    place.addAll(Arrays.asList(names));
    return place;
  }
}
