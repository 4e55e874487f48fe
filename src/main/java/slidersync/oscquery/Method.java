package slidersync.oscquery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.control.Action;
import slidersync.osc.mapping.OscControl;

/** What OSCQuery says of a control. Attributes of arguments are lists, one entry an argument. */
record Method(OscControl spoken) {

  private static final int WRITE = 2;
  private static final int READ_AND_WRITE = 3;

  String address() {
    return spoken.address();
  }

  /** Tells all that holds whatever the value is. */
  Map<Attribute, Object> attributes() {
    Map<Attribute, Object> attributes = new LinkedHashMap<>();
    attributes.put(Attribute.TYPE, type());
    attributes.put(Attribute.ACCESS, isFired() ? WRITE : READ_AND_WRITE);
    attributes.put(Attribute.DESCRIPTION, spoken.control().label());
    range().ifPresent(range -> attributes.put(Attribute.RANGE, range));
    if (!isFired()) {
      unit().ifPresent(unit -> attributes.put(Attribute.UNIT, ofValue(unit)));
      attributes.put(Attribute.CLIPMODE, ofValue(isBounded() ? "both" : "none"));
    }
    return attributes;
  }

  /** Tells a value, where there is one to read. */
  Optional<List<Object>> value(@Nullable Object value) {
    if (value == null || isFired()) return Optional.empty();
    return Optional.of(JsonArguments.of(arguments(value)));
  }

  private boolean isFired() {
    return spoken.action() == Action.FIRE;
  }

  private List<Object> arguments(Object value) {
    return spoken.tell(address(), spoken.write(value)).arguments();
  }

  /** The arguments before the value, which are always the same. */
  private List<Object> fixed() {
    return spoken.tellFire().arguments();
  }

  /** A trigger has no argument of its own; clients know that as an impulse. */
  private String type() {
    return isFired()
        ? JsonArguments.tags(fixed()) + "I"
        : JsonArguments.tags(arguments(spoken.control().initial()));
  }

  private Map<String, Object> says() {
    return spoken.control().type().attributes();
  }

  private boolean isBounded() {
    return says().containsKey("min") || says().containsKey("max");
  }

  /** That of the control, unless it has other numbers on the wire. */
  private Optional<String> unit() {
    return spoken.binding().range().isPresent()
        ? Optional.empty()
        : Optional.ofNullable(says().get("unit")).map(String::valueOf);
  }

  private Optional<List<@Nullable Object>> range() {
    List<@Nullable Object> range = new ArrayList<>();
    JsonArguments.of(fixed()).forEach(argument -> range.add(Map.of("VALS", List.of(argument))));
    Map<String, Object> ofValue = rangeOfValue();
    range.add(ofValue.isEmpty() ? null : ofValue);
    return range.stream().allMatch(part -> part == null) ? Optional.empty() : Optional.of(range);
  }

  private Map<String, Object> rangeOfValue() {
    Map<String, Object> range = new LinkedHashMap<>();
    if (isFired()) return range;
    Object min = says().get("min");
    Object max = says().get("max");
    if (min != null) range.put("MIN", written(min));
    if (max != null) range.put("MAX", written(max));
    if (says().get("options") instanceof List<?> options) {
      range.put("VALS", options.stream().map(Method::optionValue).map(this::written).toList());
    }
    return range;
  }

  private static Object optionValue(Object option) {
    Object value = option instanceof Map<?, ?> map ? map.get("value") : null;
    return value == null ? option : value;
  }

  private Object written(Object value) {
    return JsonArguments.of(List.of(spoken.write(value))).get(0);
  }

  /** What holds for the value, after nothing for the arguments before it. */
  private List<@Nullable Object> ofValue(String text) {
    @Nullable Object[] all = new Object[fixed().size() + 1];
    all[all.length - 1] = text;
    return Arrays.asList(all);
  }
}
