package slidersync.cli;

import java.util.Optional;
import slidersync.door.DoorException;
import slidersync.door.Listening;
import slidersync.store.StoreException;
import slidersync.tls.CredentialsException;

/** Why there is no node: one line for the operator, and the status to exit with. */
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

  /**
   * Says why a start failed.
   *
   * @param cause may be a {@link StartException} already
   */
  public static StartException of(Throwable cause, Settings settings) {
    if (cause instanceof StartException known) return known;
    Optional<String> notListening = Listening.whyNot(cause);
    if (notListening.isPresent()) {
      String where = Welcome.authority(settings.host(), settings.port());
      return failure("cannot listen on " + where + ": " + notListening.get());
    }
    if (cause instanceof StoreException
        || cause instanceof CredentialsException
        || cause instanceof DoorException) {
      return failure(text(cause));
    }
    return failure("cannot start: " + text(cause));
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }

  /** The same, and what said it: an option, or a variable. */
  StartException from(String source) {
    return new StartException(status, source + ": " + getMessage());
  }

  /** The program's exit status: 1 or 2. */
  int status() {
    return status;
  }
}
