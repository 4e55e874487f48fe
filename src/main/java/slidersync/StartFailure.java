package slidersync;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import slidersync.store.StoreException;

/** Says why a start failed, in one line for whoever started the node. */
final class StartFailure {

  private StartFailure() {}

  static StartException of(Throwable cause, Settings settings) {
    if (cause instanceof StartException known) return known;
    String listen =
        "cannot listen on " + Welcome.authority(settings.host(), settings.port()) + ": ";
    if (cause instanceof BindException) {
      boolean taken = text(cause).contains("in use");
      return StartException.failure(
          listen + (taken ? "the port is in use" : "this machine does not have the address"));
    }
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return StartException.failure(listen + "the host is not known");
    }
    if (cause instanceof SocketException) return StartException.failure(listen + text(cause));
    if (cause instanceof StoreException) return StartException.failure(text(cause));
    return StartException.failure("cannot start: " + text(cause));
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }
}
