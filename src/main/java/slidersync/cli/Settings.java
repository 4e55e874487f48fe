package slidersync.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.text.Endpoint;
import slidersync.text.MqttUrl;

/**
 * All that a node is told, checked. It is read once; nobody else looks at the command line or the
 * environment.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param boards nothing for the built-in ones
 * @param webroot files to serve before the built-in ones; an existing directory
 * @param store {@link #MEMORY}, {@code jdbc:sqlite:...} or {@code jdbc:postgresql://...}
 * @param publicUrls origins that browsers use besides the one of their request, in normal form
 * @param allowedOrigins origins of other sites whose pages may use the boards, in normal form
 * @param tls nothing for plain HTTP
 * @param doors the ways in and out for programs that are asked for
 */
public record Settings(
    String host,
    int port,
    Optional<Boards> boards,
    Optional<Path> webroot,
    String store,
    Optional<Cluster> cluster,
    List<String> publicUrls,
    List<String> allowedOrigins,
    Optional<Tls> tls,
    Doors doors) {

  /** The {@link #store} that keeps nothing. */
  public static final String MEMORY = "memory";

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * The boards of a file.
   *
   * @param definitions at least one
   */
  public record Boards(Path file, List<BoardDefinition> definitions) {}

  /**
   * How to be one of many nodes.
   *
   * @param host the address for the other nodes
   * @param members addresses of nodes, {@code host} or {@code host:port}; at least one
   */
  public record Cluster(String host, int port, List<String> members) {}

  /**
   * The ways in and out for programs that are not on the event bus.
   *
   * @param oscTargets peers that are told of all boards
   * @param mqtt brokers that are told of all boards
   * @param verticles the names of classes
   * @param classPath jars and folders with these classes
   */
  public record Doors(
      Optional<Endpoint> osc,
      Optional<Endpoint> oscTcp,
      List<Endpoint> oscTargets,
      Optional<Endpoint> oscQuery,
      List<MqttUrl> mqtt,
      Optional<Endpoint> tcp,
      boolean announce,
      List<String> verticles,
      List<Path> classPath) {

    /** None is asked for. */
    public static final Doors NONE =
        new Doors(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            List.of(),
            List.of());
  }

  /** Where the certificate comes from. */
  public sealed interface Tls {

    /** An authority of this machine makes it. */
    record Auto() implements Tls {}

    /** It is in files, in PEM. */
    record Files(Path certificate, Path key) implements Tls {}
  }

  /**
   * @throws StartException when a cluster has no store that its nodes share
   */
  public Settings {
    cluster.ifPresent(options -> requireShared(store, options.host()));
  }

  /** Nodes with a state of their own each would be several boards that look like one. */
  private static void requireShared(String store, String host) {
    if (store.equals(MEMORY)) {
      throw StartException.usage(
          "--cluster: expected a store that all nodes share, with --store"
              + " jdbc:postgresql://... (or, on one machine, jdbc:sqlite:FILE), got memory");
    }
    if (!store.startsWith(POSTGRESQL) && !isLoopback(host)) {
      throw StartException.usage(
          "--cluster "
              + host
              + ": expected --store jdbc:postgresql://..., since only nodes on one machine"
              + " (--cluster 127.0.0.1) can share an SQLite file");
    }
  }

  /** The folder of what a node keeps beside its values: that of an SQLite file, or {@code data}. */
  public Path data() {
    Path file = Path.of(store.startsWith(SQLITE) ? store.substring(SQLITE.length()) : "data/x");
    Path folder = file.getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
