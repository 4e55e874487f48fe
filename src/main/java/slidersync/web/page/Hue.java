package slidersync.web.page;

/**
 * A colour of an author as each theme shows it: light enough to be read on dark cards, dark enough
 * on light ones. A page may have no styles of its own, so its classes are named after the colours.
 */
record Hue(String color) {

  /** The darkest and the lightest surface that it has to stand out from, with its words. */
  private static final int DARK_CARD = 0x1a1f26;

  private static final int LIGHT_PAGE = 0xeef1f4;
  private static final int BLACK = 0x101317;
  private static final int WHITE = 0xffffff;

  /** What WCAG asks for between a text and what it stands on. */
  private static final double CONTRAST = 4.5;

  /** The class of elements that have this colour, for example {@code hue-f5a524}. */
  String className() {
    return "hue-" + color.substring(1);
  }

  /** The rule that gives the class its colours. */
  String css() {
    int given = Integer.parseInt(color.substring(1), 16);
    int dark = against(DARK_CARD, WHITE, given);
    int light = against(LIGHT_PAGE, 0, given);
    return "."
        + className()
        + "{--hue-dark:%s;--on-hue-dark:%s;--hue-light:%s;--on-hue-light:%s}"
            .formatted(text(dark), text(on(dark)), text(light), text(on(light)));
  }

  /** Mixes as little of another colour into one as makes it stand out. */
  private static int against(int surface, int other, int color) {
    int mixed = color;
    for (int part = 1; contrast(mixed, surface) < CONTRAST; part++) {
      mixed = mix(color, other, part / 100.0);
    }
    return mixed;
  }

  private static int on(int color) {
    return contrast(BLACK, color) >= contrast(WHITE, color) ? BLACK : WHITE;
  }

  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static int mix(int color, int other, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = (color >> shift & 0xff) * (1 - part) + (other >> shift & 0xff) * part;
      mixed |= (int) Math.round(channel) << shift;
    }
    return mixed;
  }

  private static String text(int color) {
    return "#%06x".formatted(color);
  }
}
