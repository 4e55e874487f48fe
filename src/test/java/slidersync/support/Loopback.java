package slidersync.support;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All nodes on the loopback address, each with ports of its own. */
public final class Loopback implements Site {

  private final int[] ports;
  private final int[] clusterPorts;

  public Loopback(int size) {
    ports = freePorts(size);
    clusterPorts = freePorts(size);
  }

  private static int[] freePorts(int size) {
    return IntStream.range(0, size).map(i -> JarProcess.freePort()).toArray();
  }

  @Override
  public int size() {
    return ports.length;
  }

  @Override
  public List<String> on(int i) {
    return List.of();
  }

  @Override
  public List<String> options(int i) {
    return List.of(
        "--port=" + ports[i],
        "--cluster",
        "--cluster-port=" + clusterPorts[i],
        "--cluster-members="
            + IntStream.of(clusterPorts)
                .mapToObj(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(",")));
  }

  @Override
  public int port(int i) {
    return ports[i];
  }

  /** Where the node of that number listens to other members. */
  public int clusterPort(int i) {
    return clusterPorts[i];
  }

  @Override
  public String publish(int port) {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    // What runs here is the cluster's.
  }
}
