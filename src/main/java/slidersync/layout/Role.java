package slidersync.layout;

import java.util.Set;
import slidersync.control.ControlTypes;

/**
 * What a control is to a widget that binds it, for example the {@code x} of a pad.
 *
 * @param name the attribute of an item that names the control, or a list of controls
 * @param most how many controls it may name; 1: it names one, and is no list
 * @param isOptional whether an item may go without
 * @param types the names of the types that fit, of {@link ControlTypes}
 */
public record Role(String name, int most, boolean isOptional, Set<String> types) {

  /** The role of the only control of most widgets; an item that is a plain id means it. */
  public static final String CONTROL = "control";

  public Role {
    types = Set.copyOf(types);
  }

  public static Role one(String name, String... types) {
    return new Role(name, 1, false, Set.of(types));
  }

  public static Role list(String name, int most, String... types) {
    return new Role(name, most, false, Set.of(types));
  }

  public static Role optional(String name, String... types) {
    return new Role(name, 1, true, Set.of(types));
  }

  public boolean isList() {
    return most > 1;
  }
}
