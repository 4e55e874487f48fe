package slidersync.osc.mapping;

import java.util.Optional;
import slidersync.osc.packet.OscColor;
import slidersync.text.Color;

/** Colours, without opacity. */
record ColorForm(String tag) implements WireForm {

  @Override
  public Object write(Object value) {
    return Color.normalForm(value).map(this::writeColor).orElse(value.toString());
  }

  private Object writeColor(String html) {
    return switch (tag) {
      case "s" -> html;
      case "i" -> OscColor.of(html).rgba();
      default -> OscColor.of(html);
    };
  }

  @Override
  public Optional<Heard> read(Object argument) {
    return html(argument).flatMap(Color::normalForm).map(html -> new Heard(html, write(html)));
  }

  private static Optional<String> html(Object argument) {
    if (argument instanceof OscColor color) return Optional.of(color.html());
    if (argument instanceof Integer rgba) return Optional.of(new OscColor(rgba).html());
    return Readings.text(argument);
  }
}
