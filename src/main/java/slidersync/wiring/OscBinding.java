package slidersync.wiring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import slidersync.control.Control;
import slidersync.control.Definition;
import slidersync.text.Numbers;

/**
 * How a control is spoken of in OSC.
 *
 * @param address instead of {@code /<board>/<control>}
 * @param args the arguments before the value: whole numbers, numbers, texts and truths
 * @param range what the least and the greatest value are there; nothing: as they are
 * @param type the type of the argument, by its tag; nothing: the usual one of the control's type
 * @param send when peers are told
 */
public record OscBinding(
    Optional<String> address,
    List<Object> args,
    Optional<Range> range,
    Optional<String> type,
    SendPolicy send) {

  /** A control of which its author says nothing. */
  public static final OscBinding DEFAULT =
      new OscBinding(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), SendPolicy.LIVE);

  /** The numbers on the wire of the least and the greatest value. */
  public record Range(double from, double to) {}

  private static final int MAX_LENGTH = 200;
  private static final int MAX_ARGS = 8;

  /** What an address has besides characters that mean a pattern. */
  private static final Pattern ADDRESS = Pattern.compile("(/[!-~&&[^ #*,/?\\[\\]{}]]+)+");

  /** Reads the binding of a control, which says what fits. */
  static OscBinding read(Definition osc, Control control) {
    osc.allow("address", "args", "range", "type", "send");
    return new OscBinding(
        osc.text("address", MAX_LENGTH).map(text -> address(osc, text)),
        osc.value("args").map(value -> args(osc, value)).orElse(List.of()),
        osc.value("range").map(value -> range(osc, control, value)),
        osc.value("type").map(value -> type(osc, OscTags.of(control), value)),
        SendPolicy.read(osc).orElse(SendPolicy.LIVE));
  }

  private static String address(Definition osc, String text) {
    if (ADDRESS.matcher(text).matches()) return text;
    throw osc.refusal("address", "an OSC address such as /ch/01/mix/fader", text);
  }

  private static List<Object> args(Definition osc, Object value) {
    if (value instanceof List<?> list
        && list.size() <= MAX_ARGS
        && list.stream().allMatch(OscBinding::isArgument)) {
      return List.copyOf(list);
    }
    throw osc.refusal(
        "args", "a list of at most " + MAX_ARGS + " numbers, texts, true or false", value);
  }

  private static boolean isArgument(Object value) {
    return value instanceof Number || value instanceof String || value instanceof Boolean;
  }

  private static Range range(Definition osc, Control control, Object value) {
    if (!control.type().attributes().keySet().containsAll(Set.of("min", "max"))) {
      throw osc.refusal("range", "it only at a control with min and max", value);
    }
    if (value instanceof List<?> list && list.size() == 2) {
      Optional<BigDecimal> from = Numbers.decimal(list.get(0));
      Optional<BigDecimal> to = Numbers.decimal(list.get(1));
      if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) != 0) {
        return new Range(from.get().doubleValue(), to.get().doubleValue());
      }
    }
    throw osc.refusal("range", "two different numbers, such as [0, 1]", value);
  }

  private static String type(Definition osc, List<String> tags, Object value) {
    if (value instanceof String tag && tags.contains(tag)) return tag;
    String expected = tags.isEmpty() ? "none, as a trigger has no value" : String.join(", ", tags);
    throw osc.refusal("type", tags.size() > 1 ? "one of " + expected : expected, value);
  }
}
