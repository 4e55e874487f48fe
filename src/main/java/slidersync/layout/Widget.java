package slidersync.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import slidersync.control.ControlType;
import slidersync.control.Definition;

/**
 * A way to show and touch controls. It is one object, which {@link Widgets} lists, and the template
 * {@code templates/widgets/<name>.hbs}; {@code webroot/widgets/<name>.js} and {@code .css} if it
 * needs them. Nothing else in the program distinguishes widgets.
 */
public interface Widget {

  /** The widget's name in board files and pages, for example {@code fader}. */
  String name();

  /** What it binds; empty for a widget that only shows something of its own. */
  List<Role> roles();

  /** The size of an item whose author gives none. */
  default Size size() {
    return Size.of(1, 1);
  }

  /** Whether an item may have a label. */
  default boolean hasLabel() {
    return true;
  }

  /** The names of its own attributes, beside those that every item may have. */
  default Set<String> attributes() {
    return Set.of();
  }

  /**
   * Reads its own attributes of an item, and gives its template what it needs of them, by name.
   *
   * @throws slidersync.control.DefinitionException when one does not fit
   */
  default Map<String, Object> view(Definition item) {
    return Map.of();
  }

  /** Whether it can show text of several lines. */
  default boolean showsLines() {
    return true;
  }

  /** Whether it shows one control of that type, and nothing else. */
  default boolean shows(ControlType type) {
    return roles().size() == 1
        && !roles().get(0).isList()
        && !roles().get(0).isOptional()
        && roles().get(0).types().contains(type.name())
        && (type.isOneLine() || showsLines());
  }
}
