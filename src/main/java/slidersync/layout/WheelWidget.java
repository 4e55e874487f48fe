package slidersync.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.control.Definition;
import slidersync.text.Color;

/** A wheel of colours: around it the hues, to its middle white; and favourites of the author. */
record WheelWidget() implements Widget {

  private static final String FAVOURITES = "favourites";
  private static final int MOST = 24;

  /** What lights are made of. */
  private static final List<String> USUAL =
      List.of(
          "#ffffff", "#ffe2b0", "#ffb454", "#ff4d4d", "#ff5db1", "#b66dff", "#3cb4ff", "#58d66b");

  @Override
  public String name() {
    return "wheel";
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.one(Role.CONTROL, "color"));
  }

  @Override
  public Size size() {
    return Size.of(2, 3);
  }

  @Override
  public Set<String> attributes() {
    return Set.of(FAVOURITES);
  }

  @Override
  public Map<String, Object> view(Definition item) {
    List<String> favourites =
        item.has(FAVOURITES)
            ? item.items(FAVOURITES, MOST).stream().map(WheelWidget::color).toList()
            : USUAL;
    return Map.of(FAVOURITES, favourites.stream().map(color -> Map.of("color", color)).toList());
  }

  private static String color(Definition favourite) {
    favourite.allow("value");
    return favourite.color("value").orElseThrow(() -> favourite.missing("value", Color.EXPECTED));
  }
}
