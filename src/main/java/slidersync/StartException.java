package slidersync;

/** Why there is no node: one line for whoever started it, and the status to exit with. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  private StartException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The command line or the environment says something that cannot be. */
  public static StartException usage(String message) {
    return new StartException(2, message);
  }

  /** A file, a port, a store or the like is not as it has to be. */
  public static StartException failure(String message) {
    return new StartException(1, message);
  }

  int status() {
    return status;
  }
}
