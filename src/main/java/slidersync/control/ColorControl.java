package slidersync.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;

/** A colour as HTML writes it, {@code #rrggbb}; in normal form in lower case. */
public record ColorControl(String id, String label, Object initial) implements Control {

  static final String TYPE = "color";

  /** What {@link #normalForm} takes, in words. */
  public static final String EXPECTED = "a color like #1a2b3c";

  private static final String BLACK = "#000000";
  private static final Pattern FORM = Pattern.compile("#[0-9A-Fa-f]{6}");

  static Control of(Definition definition) {
    definition.allowForControl("value");
    String label = definition.label();
    return ControlTypes.withInitial(
        definition, BLACK, initial -> new ColorControl(definition.id(), label, initial));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Outcome<Object> normalize(Object value) {
    return normalForm(value)
        .map(color -> Outcome.<Object>accepted(color))
        .orElseGet(() -> Control.invalid(this, EXPECTED, value));
  }

  public static Optional<String> normalForm(@Nullable Object value) {
    return value instanceof String text && FORM.matcher(text).matches()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of();
  }
}
