package slidersync.bus;

import slidersync.text.Quoted;

/**
 * The value of a control, read as the type that a program expects. A value of another type is an
 * {@link IllegalStateException} that says what was there.
 *
 * <p>For example:
 *
 * <pre>{@code
 * board.follow("dim", dim -> lamp.dim(dim.number()));
 * board.follow("scene", scene -> show.play(scene.text()));
 * }</pre>
 *
 * @param control the control's id
 * @param raw as it is in JSON: a number, a boolean or a text
 */
public record Value(String control, Object raw) {

  /** Reads the number of a {@code range} or a {@code number}. */
  public double number() {
    return numeric().doubleValue();
  }

  /** Reads a number without its fraction; that of a {@code trigger} counts its fires. */
  public long whole() {
    return numeric().longValue();
  }

  /** Reads whether a {@code toggle} is on, or a {@code button} is pressed. */
  public boolean truth() {
    if (raw instanceof Boolean truth) return truth;
    throw unexpected("true or false");
  }

  /** Reads the text of a {@code text}, a {@code select} or a {@code color}. */
  public String text() {
    if (raw instanceof String text) return text;
    throw unexpected("a text");
  }

  private Number numeric() {
    if (raw instanceof Number number) return number;
    throw unexpected("a number");
  }

  private IllegalStateException unexpected(String expected) {
    return new IllegalStateException(
        control + ": expected " + expected + ", the board has " + Quoted.of(raw));
  }
}
