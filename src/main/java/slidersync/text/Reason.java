package slidersync.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why something was refused: one reason for each meaning, so that a program can tell what to do
 * next. Its name travels with every {@link Refusal}; its code, which may be another reason's too,
 * is the failure code of a {@code ReplyException}.
 */
public enum Reason {
  /** The message is not of the documented shape. */
  MALFORMED(400),
  /** Only a participant can do this, and the sender says of no participant that it is theirs. */
  NO_PARTICIPANT(401),
  /** Only somebody who has joined with a name can do this. */
  NOT_JOINED(403),
  UNKNOWN_BOARD(404),
  UNKNOWN_CONTROL(404),
  /** Browsers do not reach this address, or not in this direction. */
  UNKNOWN_ADDRESS(404),
  /** Nobody can hold this control: the last change wins. */
  NOT_HOLDABLE(405),
  /** A control has changed after the revision named by {@code unchangedSince}. */
  CONFLICT(409),
  /** The revision named by {@code unchangedSince} is of a past that the board knows nothing of. */
  UNKNOWN_REVISION(409),
  TOO_LARGE(413),
  /** A value does not fit the control's definition, or a field's. */
  INVALID_VALUE(422),
  /** Somebody else holds the control. */
  HELD(423),
  /** More than the sender may do in a time; later it may go on. */
  TOO_MANY_REQUESTS(429),
  /** More subscriptions than one connection may have at a time. */
  TOO_MANY_SUBSCRIPTIONS(429),
  /** More people at a board than there may be at a time: watching and moving need no name. */
  TOO_MANY_PEOPLE(429),
  /** The store or the owner is away. It was not done; the same request may succeed later. */
  UNAVAILABLE(503),
  /** The store or the owner has gone away meanwhile: nobody knows whether it was done. */
  UNCONFIRMED(504);

  private final int code;

  Reason(int code) {
    this.code = code;
  }

  /** The HTTP status code of the nearest meaning. */
  public int code() {
    return code;
  }

  /** The reason of that name; nothing if there is none, as there may be in a later version. */
  public static Optional<Reason> of(String name) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }

  /** The first reason with that code. */
  public static Optional<Reason> of(int code) {
    return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
  }
}
