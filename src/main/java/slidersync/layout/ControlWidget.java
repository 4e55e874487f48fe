package slidersync.layout;

import java.util.List;

/** A widget of one control, without attributes of its own. */
record ControlWidget(String name, Size size, List<Role> roles) implements Widget {

  static ControlWidget of(String name, Size size, String... types) {
    return new ControlWidget(name, size, List.of(Role.one(Role.CONTROL, types)));
  }
}
