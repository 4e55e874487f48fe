package slidersync.control;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import slidersync.text.SingleLine;

/**
 * What the value of a control is, with the attributes that the control's author gives: which values
 * fit, their normal form, and what a page shows of them. A type is one class, which {@link
 * ControlTypes} lists, and its script, {@code webroot/types/<name>.js}. Nothing else but the
 * widgets that show it distinguishes types.
 */
public interface ControlType {

  /** The type's name in board files and pages, for example {@code range}. */
  String name();

  /** The initial value of a control whose author gives none. */
  Object initial();

  /**
   * Brings a value into its normal form; gives nothing for a value that does not fit.
   *
   * @param value anything a JSON document can hold but null
   */
  Optional<Object> normalForm(Object value);

  /** What {@link #normalForm} takes, in words. */
  String expected();

  /**
   * Reads text as programs and devices send it, such as {@code 31} or {@code on}: the value that it
   * means, else the text, which {@link #normalForm} then takes or refuses.
   */
  default Object fromText(String text) {
    return SingleLine.withoutEnd(text);
  }

  /**
   * What the author says of the values, by the names of board files: numbers, texts, booleans, and
   * the {@code options} as a list of maps with {@code value} and {@code label}. Where the author
   * says nothing and nothing else holds instead, there is nothing.
   */
  default Map<String, Object> attributes() {
    return Map.of();
  }

  /** What people and programs do with a control of this type. */
  default Action action() {
    return Action.SET;
  }

  /** The least time between two fires of a control that is fired. */
  default Duration guard() {
    return Duration.ZERO;
  }

  /** Whether its values have no line breaks. */
  default boolean isOneLine() {
    return true;
  }

  /**
   * Whether somebody can hold a control of this type, because moving it takes a while. Nobody holds
   * what changes in one step: there the last change wins.
   */
  default boolean isHoldable() {
    return true;
  }

  /**
   * Gives a widget all that it shows of a value, by name: {@code value}, what the type's template
   * needs beside it, and {@code words}, the value as people read it, where the widget writes it
   * out.
   *
   * @param value in normal form; while nodes disagree about the board's definition, any value
   */
  Map<String, Object> view(Object value);
}
