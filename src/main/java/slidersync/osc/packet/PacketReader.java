package slidersync.osc.packet;

import java.util.ArrayList;
import java.util.List;

/** Reads one packet from bytes that nobody vouches for. */
final class PacketReader {

  private static final String DEPTH = "at most " + OscCodec.MAX_DEPTH + " levels of ";

  private final ByteReader bytes;

  PacketReader(byte[] bytes) {
    this.bytes = new ByteReader(bytes);
  }

  /** Reads all of the bytes as one packet. */
  OscPacket read() {
    return readPacket(bytes.length(), 1);
  }

  private OscPacket readPacket(int end, int depth) {
    int start = bytes.position();
    if (end == start) throw bytes.expected("a message or a bundle, but there is nothing");
    if ((end - start) % 4 != 0) throw bytes.expected("a size that is a multiple of 4 bytes");
    String begin = bytes.readText(end);
    if (begin.equals(PacketWriter.BUNDLE)) return readBundle(end, depth);
    if (begin.startsWith("/")) return readMessage(begin, end);
    throw new MalformedPacketException("an address that begins with / or #bundle", start);
  }

  private OscBundle readBundle(int end, int depth) {
    if (depth > OscCodec.MAX_DEPTH) throw bytes.expected(DEPTH + "bundles");
    OscTimeTag time = new OscTimeTag(bytes.readLong(end));
    List<OscPacket> packets = new ArrayList<>();
    while (bytes.position() < end) {
      int size = bytes.readInt(end);
      if (size <= 0 || size > end - bytes.position()) {
        throw bytes.expected("the size of an element that fits into its bundle, got " + size);
      }
      packets.add(readPacket(bytes.position() + size, depth + 1));
    }
    return new OscBundle(time, packets);
  }

  private OscMessage readMessage(String address, int end) {
    if (bytes.position() == end) return new OscMessage(address, List.of());
    int start = bytes.position();
    String tags = bytes.readText(end);
    if (!tags.startsWith(",")) {
      throw new MalformedPacketException("type tags that begin with a comma", start);
    }
    List<Object> arguments = readArguments(tags, end);
    if (bytes.position() != end)
      throw bytes.expected("the end of the message: it has no tags for more");
    return new OscMessage(address, arguments);
  }

  private List<Object> readArguments(String tags, int end) {
    List<List<Object>> open = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 1; i < tags.length(); i++) {
      List<Object> innermost = open.get(open.size() - 1);
      switch (tags.charAt(i)) {
        case '[' -> {
          if (open.size() > OscCodec.MAX_DEPTH) throw bytes.expected(DEPTH + "lists of arguments");
          open.add(new ArrayList<>());
        }
        case ']' -> {
          open.remove(open.size() - 1);
          if (open.isEmpty()) throw bytes.expected("a [ before each ] of the type tags");
          open.get(open.size() - 1).add(List.copyOf(innermost));
        }
        default -> innermost.add(readArgument(tags.charAt(i), end));
      }
    }
    if (open.size() > 1) throw bytes.expected("a ] after each [ of the type tags");
    return open.get(0);
  }

  private Object readArgument(char tag, int end) {
    return switch (tag) {
      case 'i' -> bytes.readInt(end);
      case 'f' -> Float.intBitsToFloat(bytes.readInt(end));
      case 's' -> bytes.readText(end);
      case 'b' -> new OscBlob(bytes.readBlob(end));
      case 'h' -> bytes.readLong(end);
      case 'd' -> Double.longBitsToDouble(bytes.readLong(end));
      case 't' -> new OscTimeTag(bytes.readLong(end));
      case 'T' -> true;
      case 'F' -> false;
      case 'N' -> OscConstant.NIL;
      case 'I' -> OscConstant.IMPULSE;
      case 'r' -> new OscColor(bytes.readInt(end));
      case 'c' -> (char) bytes.readInt(end);
      case 'm' -> new OscMidi(bytes.readInt(end));
      case 'S' -> new OscSymbol(bytes.readText(end));
      default ->
          throw bytes.expected(
              "one of the type tags " + Arguments.KNOWN + ", got code " + (int) tag);
    };
  }
}
