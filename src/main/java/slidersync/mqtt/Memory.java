package slidersync.mqtt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slidersync.control.Control;

/** What a broker has retained of a board, as far as it was heard when the connection began. */
final class Memory {

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> strays = new HashSet<>();
  private Optional<String> description = Optional.empty();
  private Optional<String> state = Optional.empty();

  /**
   * Notes a message.
   *
   * @param text nothing if it is no text
   */
  void note(Heard heard, String topic, Optional<String> text) {
    if (heard instanceof Heard.Value value) {
      text.ifPresent(known -> values.put(value.control().id(), known));
    }
    if (heard instanceof Heard.Stray && !text.equals(Optional.of(""))) strays.add(topic);
    if (heard instanceof Heard.Description) description = text;
    if (heard instanceof Heard.State) state = text;
  }

  /** What it has of a control. An empty text is nothing that a broker retains. */
  String value(Control control) {
    return values.getOrDefault(control.id(), "");
  }

  /** The topics of values of controls that the board does not have. */
  Set<String> strays() {
    return strays;
  }

  Optional<String> description() {
    return description;
  }

  /** Notes the description that the broker has from now on. */
  void describe(String next) {
    description = Optional.of(next);
  }

  Optional<String> state() {
    return state;
  }

  /** Notes the state that the broker has from now on. */
  void state(String next) {
    state = Optional.of(next);
  }
}
