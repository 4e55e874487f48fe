package slidersync.osc.packet;

/**
 * A moment in the form of NTP.
 *
 * @param bits seconds since 1900 in the upper half, their fraction in the lower one
 */
public record OscTimeTag(long bits) {

  /** At once. */
  public static final OscTimeTag NOW = new OscTimeTag(1);
}
