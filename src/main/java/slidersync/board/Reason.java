package slidersync.board;

/** Why something was refused. The code travels as the failure code of a {@code ReplyException}. */
public enum Reason {
  /** The body is not of the documented shape. */
  MALFORMED(400),
  UNKNOWN_BOARD(404),
  UNKNOWN_CONTROL(404),
  /** A control has changed after the revision named by {@code unchangedSince}. */
  CONFLICT(409),
  /** Somebody else holds the control. */
  HELD(409),
  TOO_LARGE(413),
  /** The value does not fit the control's definition. */
  INVALID_VALUE(422),
  TOO_MANY_REQUESTS(429),
  /** The store or the owner is away; the same request may succeed later. */
  UNAVAILABLE(503);

  private final int code;

  Reason(int code) {
    this.code = code;
  }

  /** The HTTP status code of the same meaning. */
  public int code() {
    return code;
  }
}
