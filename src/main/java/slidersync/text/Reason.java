package slidersync.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why something was refused: one reason for each meaning, so that a program can decide what to do
 * next. Its name travels with every {@link Refusal}. Its code is the failure code of a {@code
 * ReplyException}; several reasons may have the same one.
 */
public enum Reason {
  /** The message is not of the documented shape. */
  MALFORMED(400),
  /** Only a participant can do this, and the sender is none. */
  NO_PARTICIPANT(401),
  /** Only somebody who has joined with a name can do this. */
  NOT_JOINED(403),
  /** Only programs change this control. */
  READ_ONLY(403),
  /** A rule of the board refuses it, for the reason that the sentence gives. */
  AGAINST_RULE(403),
  UNKNOWN_BOARD(404),
  UNKNOWN_CONTROL(404),
  /** The address is closed to browsers, or closed in this direction. */
  UNKNOWN_ADDRESS(404),
  /** Nobody can hold this control: the last change wins. */
  NOT_HOLDABLE(405),
  /** The control is not changed by this command, but by others. */
  WRONG_COMMAND(405),
  /** A control has changed after the revision named by {@code unchangedSince}. */
  CONFLICT(409),
  /** The board does not know the past of the revision named by {@code unchangedSince}. */
  UNKNOWN_REVISION(409),
  TOO_LARGE(413),
  /** The value of a control or of a field does not fit its definition. */
  INVALID_VALUE(422),
  /** Somebody else holds the control. */
  HELD(423),
  /** The sender has sent too much in too short a time, and may go on later. */
  TOO_MANY_REQUESTS(429),
  /** The connection has as many subscriptions as it may have. */
  TOO_MANY_SUBSCRIPTIONS(429),
  /** The board is full. Watching and moving need no name, so both are still possible. */
  TOO_MANY_PEOPLE(429),
  /** The trigger was fired so short a time ago that it may not fire again yet. */
  GUARDED(429),
  /** The store or the owner is away. Nothing was done; the same request may succeed later. */
  UNAVAILABLE(503),
  /** The store or the owner went away meanwhile, so it is not known whether it was done. */
  UNCONFIRMED(504);

  private final int code;

  Reason(int code) {
    this.code = code;
  }

  /** The HTTP status code of the nearest meaning. */
  public int code() {
    return code;
  }

  /** Finds the reason of that name; a later version may have names that this one does not know. */
  public static Optional<Reason> of(String name) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }

  /** Finds the first reason with that code. */
  public static Optional<Reason> of(int code) {
    return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
  }
}
