package slidersync.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import slidersync.text.Color;
import slidersync.text.Numbers;
import slidersync.text.Quoted;
import slidersync.text.SingleLine;
import slidersync.text.Spelling;

/**
 * An author's definition of something: values by name. Its methods read the values, and refuse
 * those that do not fit with a {@link DefinitionException} that knows the place.
 */
public final class Definition {

  private static final Set<String> COMMON =
      Set.of("type", "label", "access", "hold", "value", "color", "osc", "mqtt");

  private static final Set<String> OF_VALUES = Set.of("hold", "value");

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

  /** The same for a control that is not set to a value. */
  void allowForAction(String... names) {
    Set<String> all = new TreeSet<>(COMMON);
    all.removeAll(OF_VALUES);
    all.addAll(Arrays.asList(names));
    allow(all);
  }

  /** Refuses all names but these. */
  public void allow(Set<String> names) {
    for (String name : attributes.keySet()) {
      if (!names.contains(name)) {
        throw new DefinitionException(
            at(name),
            "not known here, expected one of "
                + String.join(", ", names)
                + Spelling.question(name, names));
      }
    }
  }

  /** Reads a colour, and brings it into its normal form. */
  public Optional<String> color(String name) {
    return value(name)
        .map(
            color ->
                Color.normalForm(color).orElseThrow(() -> refusal(name, Color.EXPECTED, color)));
  }

  /** Reads {@code true} or {@code false}; {@code false} if it is missing. */
  public boolean isTrue(String name) {
    Object value = value(name).orElse(false);
    if (value instanceof Boolean truth) return truth;
    throw refusal(name, "true or false", value);
  }

  /** Whether it has such a value, which may be wrong. */
  public boolean has(String name) {
    return attributes.containsKey(name);
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

  /** Reads a whole number between two bounds. */
  public Optional<Integer> whole(String name, int min, int max) {
    Optional<Object> value = value(name);
    if (value.isEmpty()) return Optional.empty();
    if (value.get() instanceof Integer whole && whole >= min && whole <= max) {
      return Optional.of(whole);
    }
    throw refusal(name, "a whole number from " + min + " to " + max, value.get());
  }

  /**
   * Reads a list of 1 to {@code max} definitions; an item that is not a map is the {@code value} of
   * one.
   */
  public List<Definition> items(String name, int max) {
    return Parts.items(this, name, max);
  }

  /** Reads the 1 to {@code max} definitions by id under that name, in their order. */
  public List<Definition> definitions(String name, int max) {
    return Parts.definitions(this, name, max);
  }

  /** Reads a part, which must be a map; nothing if it is missing. */
  public Optional<Definition> part(String name) {
    return value(name).map(value -> part(value, name));
  }

  /** Makes the definition of a part, which must be a map. */
  Definition part(@Nullable Object value, String... names) {
    return new Definition(at(names), value);
  }

  /** The names of its values, in their order, each with its value. */
  public Map<String, @Nullable Object> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  /** Makes the refusal of a value. */
  public DefinitionException refusal(String name, String expected, @Nullable Object got) {
    return new DefinitionException(at(name), "expected " + expected + ", got " + Quoted.of(got));
  }

  DefinitionException refusalIn(String name, String part, String expected, @Nullable Object got) {
    return new DefinitionException(
        at(name, part), "expected " + expected + ", got " + Quoted.of(got));
  }

  /** Makes the refusal of a name, and asks for the known one that is meant. */
  public DefinitionException refusal(
      String name, String expected, Object got, Collection<String> known) {
    String question = got instanceof String word ? Spelling.question(word, known) : "";
    return new DefinitionException(
        at(name), "expected " + expected + ", got " + Quoted.of(got) + question);
  }

  /** Makes the refusal of a definition that lacks a value. */
  public DefinitionException missing(String name, String expected) {
    return new DefinitionException(at(name), "expected " + expected + ", but it is missing");
  }

  List<String> at(String... names) {
    List<String> place = new ArrayList<>(path);
    place.addAll(Arrays.asList(names));
    return place;
  }
}
