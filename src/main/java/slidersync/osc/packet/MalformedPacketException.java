package slidersync.osc.packet;

/** Bytes that are no packet; {@link OscCodec} makes a refusal of it. */
final class MalformedPacketException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Without a stack trace: anybody on a network can cause as many as they like. */
  MalformedPacketException(String expected, int at) {
    super("at byte " + at + ": expected " + expected, null, false, false);
  }
}
