package slidersync.osc.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import slidersync.text.Numbers;

/** One of several texts, or its place among them, from 0. */
record ChoiceForm(String tag, List<String> options) implements WireForm {

  static ChoiceForm of(String tag, List<?> options) {
    return new ChoiceForm(
        tag,
        options.stream()
            .flatMap(o -> o instanceof Map<?, ?> map ? Stream.of(map.get("value")) : Stream.empty())
            .map(String::valueOf)
            .toList());
  }

  @Override
  public Object write(Object value) {
    return tag.equals("s")
        ? value.toString()
        : NumberTags.write(tag, BigDecimal.valueOf(Math.max(0, options.indexOf(value))));
  }

  @Override
  public Optional<Heard> read(Object argument) {
    Optional<String> text =
        Readings.text(argument).filter(t -> tag.equals("s") || options.contains(t));
    if (text.isPresent()) return text.map(option -> new Heard(option, write(option)));
    return Readings.number(argument)
        .flatMap(this::option)
        .map(option -> new Heard(option, write(option)));
  }

  /** The option that is that number, where it is meant as text; else the one at that place. */
  private Optional<String> option(BigDecimal number) {
    String text = Numbers.plain(number);
    if (tag.equals("s") && options.contains(text)) return Optional.of(text);
    boolean isPlace =
        number.stripTrailingZeros().scale() <= 0
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(options.size())) < 0;
    return isPlace ? Optional.of(options.get(number.intValueExact())) : Optional.empty();
  }
}
