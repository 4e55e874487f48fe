package slidersync.osc.mapping;

import java.util.Optional;

/** How the values of one control are written as arguments, and read from what peers send. */
interface WireForm {

  /** Writes a value in normal form as an argument. */
  Object write(Object value);

  /** Reads an argument; gives nothing for one that means no value of the control. */
  Optional<Heard> read(Object argument);

  /**
   * A value that a peer has sent.
   *
   * @param value as the control may take it; still to be brought into its normal form
   * @param wire the same as {@link #write} would write it, so that an equal value is no news to the
   *     peer; where that would lose something, the argument as it came
   */
  record Heard(Object value, Object wire) {}
}
