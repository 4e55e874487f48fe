package slidersync.osc.mapping;

import slidersync.text.Refusal;

/** What a message asks for. */
public sealed interface OscCommand {

  /** The id of the board that it is for. */
  String board();

  /** A command about one control. */
  sealed interface OfOne extends OscCommand {

    OscControl control();

    @Override
    default String board() {
      return control().board();
    }
  }

  /**
   * Set a control.
   *
   * @param value in normal form
   * @param wire what the peer has now, as {@link OscControl#write} would write it
   */
  record Move(OscControl control, Object value, Object wire) implements OfOne {}

  /**
   * Tell the value.
   *
   * @param as the address under which it was asked for
   */
  record Ask(OscControl control, String as) implements OfOne {}

  /** Hold a control, or release it. */
  record Touch(OscControl control, boolean isTouched) implements OfOne {}

  /** Press a button, or release it. */
  record Press(OscControl control, boolean isPressed) implements OfOne {}

  /** Fire a trigger. */
  record Fire(OscControl control) implements OfOne {}

  /** Do nothing: a pad that has fired a trigger is released. */
  record Nothing(OscControl control) implements OfOne {}

  /**
   * Tell the sender of all changes of a board, first everything.
   *
   * @param seconds how long, unless it is asked for again; 0 ends it, and below it is not said
   */
  record Subscribe(String board, int seconds) implements OscCommand {}

  /**
   * Refuse what does not fit.
   *
   * @param wire what the peer has now
   */
  record Refused(OscControl control, Object wire, Refusal refusal) implements OfOne {}
}
