package slidersync.oscquery;

import java.util.List;
import java.util.Locale;
import slidersync.osc.packet.OscColor;
import slidersync.osc.packet.OscMessage;

/** Arguments of OSC in JSON. */
final class JsonArguments {

  private JsonArguments() {}

  /** Numbers, texts and truths are what they are; a colour is {@code #RRGGBBAA}. */
  static List<Object> of(List<Object> arguments) {
    return arguments.stream().map(JsonArguments::of).toList();
  }

  private static Object of(Object argument) {
    return argument instanceof OscColor color
        ? String.format(Locale.ROOT, "#%08X", color.rgba())
        : argument;
  }

  /** The type tags; those of all truths are {@code T}, as a type does not depend on its value. */
  static String tags(List<Object> arguments) {
    return new OscMessage("/", arguments).tags().replace('F', 'T');
  }
}
