package slidersync.control;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Ids;
import slidersync.text.Numbers;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * One thing that people move. A value is a {@link String}, a {@link Boolean} or a {@link Number};
 * numbers are in the form of {@link Numbers#canonical}, so equal values are {@code equals}.
 *
 * @param id unique on its board; of the form {@link Ids#FORM}
 * @param label the text beside the control
 * @param type decides which values fit
 * @param initial the value at birth, in normal form
 * @param color the author's, in normal form; null for the one of the page
 * @param isReadOnly whether only programs change it; pages show it
 */
public record Control(
    String id,
    String label,
    ControlType type,
    Object initial,
    @Nullable String color,
    boolean isReadOnly) {

  private static final int LABEL_LENGTH = 100;

  /**
   * Makes the control of a definition, with the initial value that the author gives or else the one
   * of the type.
   *
   * @throws DefinitionException when the label, the colour or the initial value does not fit
   */
  static Control of(Definition definition, ControlType type) {
    String label = definition.text("label", LABEL_LENGTH).orElse(definition.id());
    Object initial = definition.value("value").orElse(type.initial());
    Object normal =
        type.normalForm(initial)
            .orElseThrow(() -> definition.refusal("value", type.expected(), initial));
    return new Control(
        definition.id(),
        label,
        type,
        normal,
        definition.color("color").orElse(null),
        isReadOnly(definition));
  }

  private static boolean isReadOnly(Definition definition) {
    Optional<Object> access = definition.value("access");
    if (access.isPresent() && !access.get().equals("read")) {
      throw definition.refusal("access", "read", access.get());
    }
    return access.isPresent();
  }

  /**
   * Brings a value into its normal form, or refuses it.
   *
   * @param value anything a JSON document can hold, not to be trusted
   * @return the normal form, or {@link Reason#INVALID_VALUE} with what was expected
   */
  public Outcome<Object> normalize(@Nullable Object value) {
    if (value == null) return Outcome.rejected(Refusal.ofValue(id, "a value", null));
    Optional<Object> normal = type.normalForm(value);
    return normal.isPresent()
        ? Outcome.accepted(normal.get())
        : Outcome.rejected(Refusal.ofValue(id, type.expected(), value));
  }
}
