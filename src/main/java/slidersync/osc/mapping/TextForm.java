package slidersync.osc.mapping;

import java.util.Optional;
import slidersync.control.ControlType;
import slidersync.text.Numbers;

/** Text; a number or a truth is taken as its text. */
record TextForm(ControlType type) implements WireForm {

  @Override
  public Object write(Object value) {
    return value.toString();
  }

  @Override
  public Optional<Heard> read(Object argument) {
    Optional<String> text =
        argument instanceof Boolean truth
            ? Optional.of(truth.toString())
            : Readings.text(argument).or(() -> Readings.number(argument).map(Numbers::plain));
    return text.map(type::fromText).map(value -> new Heard(value, text.get()));
  }
}
