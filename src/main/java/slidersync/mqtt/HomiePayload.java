package slidersync.mqtt;

import slidersync.control.Control;

/**
 * Values in the forms of the Homie convention, where they are other ones than {@link Payload}'s.
 */
final class HomiePayload {

  /** An empty payload would delete the topic. */
  private static final String EMPTY = "\0";

  private HomiePayload() {}

  /** Writes a value in normal form. */
  static String write(Traits traits, Object value) {
    if (traits.kind() == Traits.Kind.COLOR) return rgb(String.valueOf(value));
    String text = Payload.write(value);
    return text.isEmpty() ? EMPTY : text;
  }

  private static String rgb(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return "rgb," + (rgb >> 16) + "," + ((rgb >> 8) & 0xff) + "," + (rgb & 0xff);
  }

  /** Reads a value for a control. */
  static Object read(Control control, Traits traits, Object value) {
    return Payload.read(control, traits, EMPTY.equals(value) ? "" : value);
  }
}
