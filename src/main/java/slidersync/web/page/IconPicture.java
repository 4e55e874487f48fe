package slidersync.web.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Draws the icon of the program, as {@code icon.svg} has it, in the size that a device wants: an
 * installed page needs PNGs. Two faders; every shape is a line with round ends.
 */
final class IconPicture {

  private static final int BACKGROUND = 0x14171c;
  private static final int TRACK = 0x4a5260;
  private static final int FILL = 0x5fb0ff;
  private static final int THUMB = 0xf2f5f8;

  /** The length of the sides of the drawing. */
  private static final double SIDE = 32;

  /** Devices cut a maskable icon to a shape of their own, and show this much of it for sure. */
  private static final double SAFE = 0.8;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** A horizontal line of the drawing. */
  private record Line(double from, double to, double y, double radius, int color) {

    double distance(double x, double atY) {
      double nearest = Math.max(from, Math.min(to, x));
      return Math.hypot(x - nearest, atY - y) - radius;
    }
  }

  private static final List<Line> LINES =
      List.of(
          new Line(6, 26, 11, 1.5, TRACK),
          new Line(6, 26, 21, 1.5, TRACK),
          new Line(6, 20, 11, 1.5, FILL),
          new Line(6, 12, 21, 1.5, FILL),
          new Line(20, 20, 11, 4.5, THUMB),
          new Line(12, 12, 21, 4.5, THUMB));

  private IconPicture() {}

  /**
   * Draws it as a PNG.
   *
   * @param size of its sides in pixels
   * @param maskable whether it fills the whole square, for a device that cuts it
   */
  static byte[] png(int size, boolean maskable) {
    ByteBuffer pixels = ByteBuffer.allocate(size * (1 + 4 * size));
    double unit = SIDE / size / (maskable ? SAFE : 1);
    for (int row = 0; row < size; row++) {
      pixels.put((byte) 0); // no filter
      for (int column = 0; column < size; column++) {
        double x = SIDE / 2 + (column + 0.5 - size / 2.0) * unit;
        double y = SIDE / 2 + (row + 0.5 - size / 2.0) * unit;
        pixels.putInt(pixel(x, y, unit, maskable));
      }
    }
    return png(size, pixels.array());
  }

  /** Red, green, blue and how much of the pixel is covered. */
  private static int pixel(double x, double y, double unit, boolean maskable) {
    int color = BACKGROUND;
    for (Line line : LINES) {
      color = mix(color, line.color(), covered(line.distance(x, y), unit));
    }
    double inside = maskable ? 1 : covered(outsideOfSquare(x, y), unit);
    return color << 8 | (int) Math.round(255 * inside);
  }

  /** How far a point is from a square with round corners. */
  private static double outsideOfSquare(double x, double y) {
    double radius = 7;
    double straight = SIDE / 2 - radius;
    double beyondX = Math.max(0, Math.abs(x - SIDE / 2) - straight);
    double beyondY = Math.max(0, Math.abs(y - SIDE / 2) - straight);
    return Math.hypot(beyondX, beyondY) - radius;
  }

  private static double covered(double distance, double unit) {
    return Math.max(0, Math.min(1, 0.5 - distance / unit));
  }

  private static int mix(int below, int above, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int one = below >> shift & 0xff;
      int other = above >> shift & 0xff;
      mixed |= (int) Math.round(one + (other - one) * part) << shift;
    }
    return mixed;
  }

  private static byte[] png(int size, byte[] rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    // Eight bits for each of red, green, blue and alpha; no interlacing.
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13).putInt(size).putInt(size).put((byte) 8).put((byte) 6).array());
    chunk(out, "IDAT", deflate(rows));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
    deflater.end();
    return out.toByteArray();
  }
}
