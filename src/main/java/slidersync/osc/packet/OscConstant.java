package slidersync.osc.packet;

/** Arguments that are nothing but their type tag. */
public enum OscConstant {
  /** Nothing. */
  NIL('N'),
  /** In OSC 1.1 that something happens, in 1.0 infinity. */
  IMPULSE('I');

  private final char tag;

  OscConstant(char tag) {
    this.tag = tag;
  }

  char tag() {
    return tag;
  }
}
