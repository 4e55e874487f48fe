package slidersync.osc.framing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import slidersync.text.Outcome;

/** Packets that come after their size, a number of 4 bytes. */
final class SizeFraming implements Framing {

  private byte[] rest = {};

  @Override
  public Outcome<List<byte[]>> take(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(rest);
    all.writeBytes(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(all.toByteArray());
    List<byte[]> packets = new ArrayList<>();
    while (buffer.remaining() >= Integer.BYTES) {
      int size = buffer.getInt(buffer.position());
      if (size < 1 || size > MAX_PACKET) return Framing.tooLong();
      if (buffer.remaining() < Integer.BYTES + size) break;
      buffer.getInt();
      packets.add(next(buffer, size));
    }
    rest = next(buffer, buffer.remaining());
    return Outcome.accepted(packets);
  }

  private static byte[] next(ByteBuffer buffer, int size) {
    byte[] bytes = new byte[size];
    buffer.get(bytes);
    return bytes;
  }

  @Override
  public byte[] frame(byte[] packet) {
    return ByteBuffer.allocate(Integer.BYTES + packet.length)
        .putInt(packet.length)
        .put(packet)
        .array();
  }
}
