package slidersync.support;

import java.nio.file.Path;
import java.util.List;

/** Where the nodes of a cluster run, numbered from 0. */
public interface Site extends AutoCloseable {

  /**
   * A {@link Network} where the platform can have one, else the loopback address.
   *
   * @param folder for what it needs, with a short path
   */
  static Site best(Path folder, int size) {
    return Platform.hasNetworkNamespaces() ? new Network(folder, size) : new Loopback(size);
  }

  int size();

  /** A command that runs another one where the node belongs. */
  List<String> on(int i);

  /** What tells the node where it is, and where the others are. */
  List<String> options(int i);

  /** The port of the test's own machine at which the node is reached. */
  int port(int i);

  /** The address, with a port, at which nodes reach a port of the test's own machine. */
  String publish(int port);

  @Override
  void close();
}
