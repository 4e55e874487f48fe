package slidersync.door;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import slidersync.text.Endpoint;

/** Tells operators why nobody can listen at an address. */
public final class Listening {

  private Listening() {}

  /**
   * Says why a door does not open.
   *
   * @param option that asks for the door, for example {@code --tcp}
   */
  public static DoorException failure(String option, Endpoint at, Throwable cause) {
    String why = whyNot(cause).orElseGet(() -> String.valueOf(cause));
    return new DoorException(option + ": cannot listen on " + at + ": " + why);
  }

  /** Says why, in a few words; nothing if it failed because of something else. */
  public static Optional<String> whyNot(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    if (cause instanceof BindException) {
      return Optional.of(
          message.contains("in use")
              ? "the port is in use"
              : "this machine does not have the address");
    }
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return Optional.of("the host is not known");
    }
    return cause instanceof SocketException ? Optional.of(message) : Optional.empty();
  }
}
