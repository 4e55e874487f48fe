package slidersync.mqtt;

import slidersync.control.Control;

/** What a message that came from a broker is about, by its topic. */
sealed interface Heard {

  /** The value that the broker has of a control. */
  record Value(Control control) implements Heard {}

  /** The value that the broker has of a control that the board does not have. */
  record Stray() implements Heard {}

  /** A command for a control. */
  record Command(Control control) implements Heard {}

  /** A command for several controls at once. */
  record Commands() implements Heard {}

  /** A command for a control that the board does not have. */
  record Unknown(String control) implements Heard {}

  /** What the broker has as the state of this door. */
  record State() implements Heard {}

  /** The description of the board that the broker has. */
  record Description() implements Heard {}

  /** The programs that read descriptions say how they are. */
  record Readers() implements Heard {}

  /** What this door said itself, to learn that it has heard everything before it. */
  record Probe() implements Heard {}

  /** Something else. */
  record Nothing() implements Heard {}
}
