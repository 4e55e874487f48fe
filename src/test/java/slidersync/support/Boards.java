package slidersync.support;

import java.util.List;
import java.util.Map;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;

/** Boards that tests use. */
public final class Boards {

  /** Every type of control once, a second slider, and one that only programs move. */
  public static final BoardDefinition MAIN =
      BoardDefinition.of(
          "main",
          "Test board",
          List.of(
              control("slider1", Map.of("type", "range", "min", 0, "max", 50, "value", 25)),
              control("slider2", Map.of("type", "range", "min", 0, "max", 50)),
              control("txt1", Map.of("type", "text", "maxLength", 200)),
              control("number1", Map.of("type", "number", "min", -10, "max", 10, "step", 0.5)),
              control("mute", Map.of("type", "toggle")),
              control(
                  "scene", Map.of("type", "select", "options", List.of("intro", "song", "end"))),
              control("tint", Map.of("type", "color", "value", "#ff8800")),
              control("fog", Map.of("type", "button")),
              control("go", Map.of("type", "trigger")),
              control("level", Map.of("type", "range", "min", 0, "max", 1, "access", "read"))));

  /** The same controls, none of which can be held: the last change wins. */
  public static final BoardDefinition FREE =
      BoardDefinition.of(
          "main", "Test board", List.copyOf(MAIN.controls().values()), MAIN.controls().keySet());

  private Boards() {}

  public static Control control(String id, Map<String, ?> attributes) {
    return ControlTypes.define(Definition.of(id, attributes));
  }
}
