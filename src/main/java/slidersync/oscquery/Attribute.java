package slidersync.oscquery;

import java.util.Arrays;
import java.util.Optional;

/** What OSCQuery says of a node of its tree, by the names of its proposal. */
enum Attribute {
  /** Where the node is. */
  FULL_PATH,
  /** The nodes beneath, by name. */
  CONTENTS,
  /** The type tags of the arguments. */
  TYPE,
  /** 1 to read, 2 to write, 3 for both. */
  ACCESS,
  VALUE,
  /** By argument {@code {"MIN", "MAX"}} or {@code {"VALS"}}. */
  RANGE,
  /** For people. */
  DESCRIPTION,
  UNIT,
  /** What becomes of a value outside of the range. */
  CLIPMODE,
  /** What else the same address takes. */
  OVERLOADS,
  /** No node here has it, as the ones below. */
  TAGS,
  EXTENDED_TYPE,
  CRITICAL;

  static Optional<Attribute> of(String name) {
    return Arrays.stream(values()).filter(known -> known.name().equals(name)).findFirst();
  }
}
