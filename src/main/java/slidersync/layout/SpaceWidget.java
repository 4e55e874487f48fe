package slidersync.layout;

import java.util.List;

/** Nothing: cells that stay free. */
record SpaceWidget() implements Widget {

  @Override
  public String name() {
    return "space";
  }

  @Override
  public List<Role> roles() {
    return List.of();
  }

  @Override
  public boolean hasLabel() {
    return false;
  }
}
