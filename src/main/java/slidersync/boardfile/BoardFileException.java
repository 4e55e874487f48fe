package slidersync.boardfile;

/** A board file cannot be used; the message says in one line where and why. */
public final class BoardFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BoardFileException(String message) {
    super(message);
  }
}
