package slidersync.osc.packet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes packets as bytes. */
final class PacketWriter {

  static final String BUNDLE = "#bundle";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  void write(OscPacket packet) {
    if (packet instanceof OscMessage message) write(message);
    if (packet instanceof OscBundle bundle) write(bundle);
  }

  private void write(OscMessage message) {
    writeText(message.address());
    writeText("," + message.tags());
    writeAll(message.arguments());
  }

  private void write(OscBundle bundle) {
    writeText(BUNDLE);
    writeLong(bundle.time().bits());
    for (OscPacket packet : bundle.packets()) {
      byte[] element = OscCodec.encode(packet);
      writeInt(element.length);
      bytes.writeBytes(element);
    }
  }

  private void writeAll(List<?> arguments) {
    arguments.forEach(this::writeArgument);
  }

  private void writeArgument(Object argument) {
    if (argument instanceof Integer number) writeInt(number);
    if (argument instanceof Float number) writeInt(Float.floatToRawIntBits(number));
    if (argument instanceof Long number) writeLong(number);
    if (argument instanceof Double number) writeLong(Double.doubleToRawLongBits(number));
    if (argument instanceof String text) writeText(text);
    if (argument instanceof OscSymbol symbol) writeText(symbol.text());
    if (argument instanceof Character character) writeInt(character);
    if (argument instanceof OscTimeTag time) writeLong(time.bits());
    if (argument instanceof OscColor color) writeInt(color.rgba());
    if (argument instanceof OscMidi midi) writeInt(midi.bytes());
    if (argument instanceof OscBlob blob) writeBlob(blob.bytes());
    if (argument instanceof List<?> inner) writeAll(inner);
  }

  private void writeText(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    align();
  }

  private void writeBlob(byte[] blob) {
    writeInt(blob.length);
    bytes.writeBytes(blob);
    align();
  }

  private void align() {
    while (bytes.size() % 4 != 0) bytes.write(0);
  }

  private void writeInt(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private void writeLong(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
