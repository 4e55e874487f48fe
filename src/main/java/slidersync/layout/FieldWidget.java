package slidersync.layout;

import java.util.List;

/** A field for one line of text. */
record FieldWidget() implements Widget {

  @Override
  public String name() {
    return "field";
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.one(Role.CONTROL, "text"));
  }

  @Override
  public Size size() {
    return Size.of(2, 1);
  }

  @Override
  public boolean showsLines() {
    return false;
  }
}
