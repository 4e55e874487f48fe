package slidersync.osc.packet;

import java.util.List;

/**
 * A message. Its arguments are of these classes, each with its type tag:
 *
 * <ul>
 *   <li>{@link Integer} i, {@link Long} h, {@link Float} f, {@link Double} d
 *   <li>{@link Boolean} T or F, {@link OscConstant} N or I
 *   <li>{@link String} s, {@link OscSymbol} S, {@link Character} c
 *   <li>{@link OscBlob} b, {@link OscColor} r, {@link OscMidi} m, {@link OscTimeTag} t
 *   <li>{@link List} of such arguments [ ]
 * </ul>
 *
 * @param address begins with a slash, and has no character 0
 */
public record OscMessage(String address, List<Object> arguments) implements OscPacket {

  /**
   * @throws IllegalArgumentException when the address or an argument is nothing that OSC knows
   */
  public OscMessage {
    if (!isAddress(address)) {
      throw new IllegalArgumentException("expected an address such as /main/dim, got " + address);
    }
    arguments = List.copyOf(arguments);
    arguments.forEach(Arguments::check);
  }

  /** For example: {@code OscMessage.of("/main/dim", 0.5f)}. */
  public static OscMessage of(String address, Object... arguments) {
    return new OscMessage(address, List.of(arguments));
  }

  static boolean isAddress(String text) {
    return text.startsWith("/") && text.indexOf(0) < 0;
  }

  /** The type tags of the arguments without the comma, for example {@code fT[ii]}. */
  public String tags() {
    return Arguments.tags(arguments);
  }
}
