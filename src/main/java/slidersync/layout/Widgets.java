package slidersync.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slidersync.control.ControlType;

/** Lists all widgets. The first that shows a type is the one that its controls have by default. */
public final class Widgets {

  private static final int MOST_FADERS = 64;

  private static final Map<String, Widget> WIDGETS =
      byName(
          List.of(
              ControlWidget.of("slider", Size.of(2, 1), "range"),
              ControlWidget.of("fader", Size.of(1, 3), "range"),
              ControlWidget.of("knob", Size.of(1, 1), "range"),
              ControlWidget.of("meter", Size.of(1, 3), "range"),
              new ControlWidget(
                  "xy", Size.of(2, 3), List.of(Role.one("x", "range"), Role.one("y", "range"))),
              new ControlWidget(
                  "bank", Size.of(4, 3), List.of(Role.list("controls", MOST_FADERS, "range"))),
              ControlWidget.of("number", Size.of(2, 1), "number", "range"),
              ControlWidget.of("switch", Size.of(2, 1), "toggle"),
              ControlWidget.of("list", Size.of(2, 1), "select"),
              ControlWidget.of("buttons", Size.of(4, 1), "select"),
              ControlWidget.of("swatch", Size.of(2, 1), "color"),
              new WheelWidget(),
              new FieldWidget(),
              ControlWidget.of("area", Size.of(4, 2), "text"),
              ControlWidget.of("button", Size.of(1, 1), "button", "toggle"),
              ControlWidget.of("trigger", Size.of(2, 1), "trigger"),
              new LabelWidget(),
              new ImageWidget(),
              new ClockWidget(),
              new SpaceWidget()));

  private Widgets() {}

  private static Map<String, Widget> byName(List<Widget> widgets) {
    Map<String, Widget> byName = new LinkedHashMap<>();
    widgets.forEach(widget -> byName.put(widget.name(), widget));
    return Collections.unmodifiableMap(byName);
  }

  /** The names of all widgets, as board files and pages use them. */
  public static Set<String> names() {
    return WIDGETS.keySet();
  }

  public static Optional<Widget> named(String name) {
    return Optional.ofNullable(WIDGETS.get(name));
  }

  /** The widget of a control whose author names none. */
  public static Widget defaultOf(ControlType type) {
    return WIDGETS.values().stream()
        .filter(widget -> widget.shows(type))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no widget shows a " + type.name()));
  }
}
