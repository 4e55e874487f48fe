package slidersync.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.layout.Item;
import slidersync.layout.Layout;
import slidersync.layout.Role;
import slidersync.layout.Section;
import slidersync.layout.Tab;
import slidersync.layout.Widget;
import slidersync.layout.Widgets;

/** A board with every widget of sliders. */
public final class Desk {

  private static final Map<String, Object> PERCENT =
      Map.of("type", "range", "min", 0, "max", 100, "unit", "%");
  private static final Map<String, Object> DECIBELS =
      Map.of(
          "type",
          "range",
          "min",
          -60,
          "max",
          12,
          "unit",
          "dB",
          "curve",
          "db",
          "decimals",
          1,
          "value",
          -6,
          "detent",
          0);
  private static final Map<String, Object> SIDES =
      Map.of("type", "range", "min", -1, "max", 1, "step", 0.01, "detent", 0, "value", 0);

  private static final List<Control> CONTROLS =
      List.of(
          control("house", PERCENT, "value", 80, "marks", Map.of(0, "off", 75, "show")),
          control("front", PERCENT, "value", 62, "color", "#f5a524"),
          control("master", DECIBELS),
          control("ch1", DECIBELS, "value", -20),
          control("ch2", DECIBELS, "value", -12.5),
          control("ch3", DECIBELS, "value", 3),
          control(
              "cut",
              Map.of("type", "range", "min", 20, "max", 20000),
              "curve",
              "log",
              "unit",
              "Hz",
              "value",
              1000),
          control("width", SIDES, "label", "Width"),
          control("speed", PERCENT, "value", 42),
          control("tilt", SIDES, "label", "Tilt"),
          control("side", SIDES, "label", "Pan"),
          control("level", DECIBELS, "value", -9),
          control("plain", PERCENT, "marks", Map.of(0, "off", 50, "half", 100, "full")));

  public static final BoardDefinition BOARD =
      BoardDefinition.of(
          "main",
          "Desk",
          CONTROLS,
          Set.of(),
          new Layout(
              null,
              List.of(
                  new Tab(
                      "all",
                      "All",
                      List.of(
                          section(
                              "Lights",
                              item("fader", "house"),
                              item("fader", "front"),
                              item("fader", "master"),
                              item("meter", "level")),
                          section("Sound", bank("Channels", "ch1", "ch2", "ch3")),
                          section(
                              "More",
                              item("slider", "cut"),
                              item("slider", "plain"),
                              item("knob", "width"),
                              item("knob", "speed"),
                              bound(
                                  "xy",
                                  "Moving head",
                                  Map.of("x", List.of("side"), "y", List.of("tilt")))))))));

  private Desk() {}

  private static Control control(String id, Map<String, Object> base, Object... more) {
    Map<String, Object> definition = new HashMap<>(base);
    for (int i = 0; i < more.length; i += 2) definition.put((String) more[i], more[i + 1]);
    return Boards.control(id, definition);
  }

  private static Section section(String title, Item... items) {
    return new Section(title, 0, null, false, List.of(items));
  }

  private static Item item(String widget, String control) {
    return bound(widget, null, Map.of(Role.CONTROL, List.of(control)));
  }

  private static Item bank(String label, String... controls) {
    return bound("bank", label, Map.of("controls", Arrays.asList(controls)));
  }

  private static Item bound(String name, @Nullable String label, Map<String, List<String>> ids) {
    Widget widget = Widgets.named(name).orElseThrow();
    Map<String, List<Control>> bound = new LinkedHashMap<>();
    ids.forEach((role, names) -> bound.put(role, names.stream().map(Desk::named).toList()));
    return new Item(widget, bound, label, widget.size(), false, Map.of());
  }

  private static Control named(String id) {
    return CONTROLS.stream().filter(control -> control.id().equals(id)).findFirst().orElseThrow();
  }
}
