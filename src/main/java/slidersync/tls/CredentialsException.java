package slidersync.tls;

/** A certificate or its key cannot be used; the message says why in one line. */
public final class CredentialsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CredentialsException(String message) {
    super(message);
  }

  CredentialsException(String message, Throwable cause) {
    super(message, cause);
  }
}
