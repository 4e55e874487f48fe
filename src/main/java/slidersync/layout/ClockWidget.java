package slidersync.layout;

import java.util.List;

/** The time of the server, which is the same on all screens. */
record ClockWidget() implements Widget {

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public List<Role> roles() {
    return List.of();
  }
}
