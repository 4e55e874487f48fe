package slidersync.osc.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what packets are made of: each part begins at a multiple of 4 bytes and ends at one. */
final class ByteReader {

  private final ByteBuffer bytes;

  ByteReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  int length() {
    return bytes.capacity();
  }

  int position() {
    return bytes.position();
  }

  /** Makes the refusal of what is here. */
  MalformedPacketException expected(String what) {
    return new MalformedPacketException(what, bytes.position());
  }

  int readInt(int end) {
    checkLeft(Integer.BYTES, "4 bytes of a number", end);
    return bytes.getInt();
  }

  long readLong(int end) {
    checkLeft(Long.BYTES, "8 bytes of a number", end);
    return bytes.getLong();
  }

  /** Reads text that a 0 ends, and the zeros to the next multiple of 4. */
  String readText(int end) {
    int start = bytes.position();
    int stop = start;
    while (stop < end && bytes.get(stop) != 0) stop++;
    if (stop == end) throw expected("text that ends with a 0");
    bytes.position(stop + 1);
    skipZeros(end);
    return new String(bytes.array(), start, stop - start, StandardCharsets.UTF_8);
  }

  byte[] readBlob(int end) {
    int size = readInt(end);
    if (size < 0 || size > end - bytes.position()) {
      throw expected("the size of a blob that fits into its message, got " + size);
    }
    byte[] blob = new byte[size];
    bytes.get(blob);
    skipZeros(end);
    return blob;
  }

  private void skipZeros(int end) {
    while (bytes.position() % 4 != 0) {
      checkLeft(1, "zeros to the next multiple of 4 bytes", end);
      if (bytes.get() != 0) throw expected("zeros to the next multiple of 4 bytes");
    }
  }

  private void checkLeft(int size, String what, int end) {
    if (end - bytes.position() < size) throw expected(what);
  }
}
