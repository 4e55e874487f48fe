package slidersync.layout;

/**
 * The size of an item in cells of its section's grid. A phone has two columns, so nothing is wider
 * there.
 */
public record Size(int width, int height) {

  static final int WIDEST = 12;
  static final int HIGHEST = 8;

  public static Size of(int width, int height) {
    return new Size(width, height);
  }

  /** As board files write it, for example {@code 2x1}. */
  @Override
  public String toString() {
    return width + "x" + height;
  }
}
