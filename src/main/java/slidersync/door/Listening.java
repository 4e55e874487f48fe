package slidersync.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import slidersync.text.Endpoint;

/** Finds out whether something can listen at an address, and tells operators why not. */
public final class Listening {

  private Listening() {}

  /**
   * Takes an address and gives it back, so that a node which cannot have it says so before it has
   * opened a store, joined a cluster or claimed a board.
   *
   * @param port 0 for any free one
   * @throws IOException as a server would fail when it listens
   */
  public static void requireFree(String host, int port) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do it: connections that have ended lately are no reason to wait.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    }
  }

  /**
   * Fails if a door cannot listen there. Vert.x would let it share the port with another server of
   * this process, and give each connection to one of the two.
   */
  public static Future<Endpoint> free(Vertx vertx, Endpoint at) {
    return vertx.executeBlocking(
        () -> {
          requireFree(at.host(), at.port());
          return at;
        });
  }

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
