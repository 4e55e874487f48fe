package slidersync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address that a node is to listen on. */
final class ListenAddress {

  private ListenAddress() {}

  /**
   * Takes the address and gives it back, so that a node which cannot have it says so before it has
   * opened a store, joined a cluster or claimed a board.
   *
   * @param port 0 for any free one
   * @throws IOException as the node itself would fail when it listens
   */
  static void requireFree(String host, int port) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    try (ServerSocket socket = new ServerSocket()) {
      // As the node does it: connections that have ended lately are no reason to wait.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    }
  }
}
