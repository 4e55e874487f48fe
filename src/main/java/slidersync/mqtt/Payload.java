package slidersync.mqtt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.control.Control;
import slidersync.text.Numbers;

/**
 * Values as plain text, the way brokers carry them: numbers without an exponent, {@code true} and
 * {@code false}, colours as {@code #rrggbb}, texts as they are. What comes in may be written in
 * more ways; what is not understood stays text, so that the owner of the board says what it
 * expected.
 */
final class Payload {

  /** The longest that is read. */
  static final int MAX_BYTES = 16 * 1024;

  private static final Set<String> ON = Set.of("true", "on", "1", "press", "pressed", "down");
  private static final Set<String> OFF = Set.of("false", "off", "0", "release", "released", "up");

  private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6})");

  private static final Pattern PARTS = Pattern.compile("(?:rgb,)?(\\d{1,3}),(\\d{1,3}),(\\d{1,3})");

  private Payload() {}

  /** Decodes UTF-8; gives nothing if it is broken. */
  static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Writes a value in normal form. */
  static String write(Object value) {
    return Numbers.decimal(value).map(Numbers::plain).orElseGet(() -> String.valueOf(value));
  }

  /**
   * Reads a value for a control that is set. What does not fit comes back as it is.
   *
   * @param value what a JSON document can hold, or the text of a payload
   */
  static Object read(Control control, Traits traits, Object value) {
    if (!(value instanceof String text)) return clip(traits, value);
    return switch (traits.kind()) {
      case OPTION -> option(traits, text);
      case COLOR -> color(text);
      default -> clip(traits, control.type().fromText(text));
    };
  }

  /** Whether a text means on or off, pressed or released; nothing if it means neither. */
  static Optional<Boolean> isOn(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (ON.contains(word)) return Optional.of(true);
    return OFF.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** A desk may say 1.0000001: numbers are brought between the limits. */
  private static Object clip(Traits traits, Object value) {
    if (traits.kind() != Traits.Kind.NUMBER) return value;
    return Numbers.decimal(value)
        .<Object>map(number -> Numbers.canonical(traits.clip(number)))
        .orElse(value);
  }

  /** An option by its value, else by the label that people read. */
  private static String option(Traits traits, String text) {
    if (traits.labels().containsKey(text)) return text;
    return traits.labels().entrySet().stream()
        .filter(option -> option.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(text);
  }

  /** {@code #rrggbb}, the same without its first sign, or three numbers with commas. */
  private static String color(String text) {
    String written = text.strip();
    Matcher hex = HEX.matcher(written);
    if (hex.matches()) return "#" + hex.group(1).toLowerCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(written);
    if (!parts.matches()) return text;
    StringBuilder color = new StringBuilder("#");
    for (int part = 1; part <= 3; part++) {
      int light = Integer.parseInt(parts.group(part));
      if (light > 255) return text;
      color.append("%02x".formatted(light));
    }
    return color.toString();
  }
}
