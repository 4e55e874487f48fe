package slidersync.control;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.text.Ids;
import slidersync.text.Numbers;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * One thing that people move: its definition, which values fit it, their normal form, and what a
 * page shows of them. A type of control is one class, which {@link ControlTypes} lists, the
 * template of its default widget, {@code templates/types/<type>.hbs}, and its script, {@code
 * webroot/types/<type>.js}. Nothing else in the program distinguishes types.
 *
 * <p>A value is a {@link String}, a {@link Boolean} or a {@link Number}; numbers are in the form of
 * {@link Numbers#canonical}, so equal values are {@code equals}.
 */
public interface Control {

  /** Unique on its board; of the form {@link Ids#FORM}. */
  String id();

  /** The text beside the control. */
  String label();

  /** The type's name in board files and pages, for example {@code range}. */
  String type();

  /** The value at birth, in normal form. */
  Object initial();

  /**
   * Brings a value into its normal form, or refuses it.
   *
   * @param value anything a JSON document can hold, not to be trusted
   * @return the normal form, or {@link Reason#INVALID_VALUE} with what was expected
   */
  Outcome<Object> normalize(Object value);

  /**
   * Whether somebody can hold it, because moving it takes a while. Nobody holds what changes in one
   * step: there the last change wins.
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

  /** Refuses a value in the words that all types share. */
  static Outcome<Object> invalid(Control control, String expected, @Nullable Object got) {
    return Outcome.rejected(Refusal.ofValue(control.id(), expected, got));
  }
}
