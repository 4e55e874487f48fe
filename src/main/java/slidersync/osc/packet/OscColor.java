package slidersync.osc.packet;

import java.util.Locale;

/**
 * A colour.
 *
 * @param rgba from the highest byte to the lowest: red, green, blue, opacity
 */
public record OscColor(int rgba) {

  /**
   * Makes an opaque colour.
   *
   * @param html in the form {@code #rrggbb}
   */
  public static OscColor of(String html) {
    return new OscColor(Integer.parseInt(html.substring(1), 16) << 8 | 0xff);
  }

  /** The colour without its opacity, in the form {@code #rrggbb}. */
  public String html() {
    return String.format(Locale.ROOT, "#%06x", rgba >>> 8);
  }
}
