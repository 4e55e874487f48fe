package slidersync.door;

/** A door cannot be opened; the message says which, and why, in one line. */
public final class DoorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DoorException(String message) {
    super(message);
  }
}
