package slidersync;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.BoardDefinition;

/**
 * All that a node is told, checked. It is read once; nobody else looks at the command line or the
 * environment.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param boards at least one
 * @param webroot files to serve before the built-in ones; an existing directory
 * @param store {@link #MEMORY}, {@code jdbc:sqlite:...} or {@code jdbc:postgresql://...}
 * @param publicUrls origins that browsers use besides the one of their request, in normal form
 */
public record Settings(
    String host,
    int port,
    List<BoardDefinition> boards,
    Optional<Path> webroot,
    String store,
    Optional<Cluster> cluster,
    List<String> publicUrls) {

  /** The {@link #store} that keeps nothing. */
  public static final String MEMORY = "memory";

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 8080;
  private static final String DEFAULT_STORE = "jdbc:sqlite:data/slider-sync.db";
  private static final int DEFAULT_CLUSTER_PORT = 5701;
  private static final List<String> DEFAULT_MEMBERS = List.of("127.0.0.1");

  /**
   * How to be one of many nodes.
   *
   * @param host the address for the other nodes
   * @param members addresses of nodes, {@code host} or {@code host:port}; at least one
   */
  public record Cluster(String host, int port, List<String> members) {}

  /**
   * Reads the settings. For example: {@code of(Map.of(), "--port", "0", "--store", "memory")}.
   *
   * @param environment all variables; those that begin with {@code SLIDER_SYNC_} count
   * @throws StartException when something is not as it has to be
   */
  public static Settings of(Map<String, String> environment, String... arguments) {
    return of(Given.of(environment, arguments));
  }

  static Settings of(Given given) {
    String store = given.one(Option.STORE).map(Argument::store).orElse(DEFAULT_STORE);
    Optional<Cluster> cluster = cluster(given);
    cluster.ifPresent(options -> requireShared(store, options.host()));
    return new Settings(
        given.one(Option.HOST).map(Argument::host).orElse(DEFAULT_HOST),
        given.one(Option.PORT).map(port -> port.port(0)).orElse(DEFAULT_PORT),
        given
            .one(Option.BOARDS)
            .map(file -> BoardFile.read(file.path()))
            .orElseGet(BoardFile::builtIn),
        given.one(Option.WEBROOT).map(Argument::directory),
        store,
        cluster,
        given.all(Option.PUBLIC_URL).stream().map(Argument::origin).distinct().toList());
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

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Optional<Cluster> cluster(Given given) {
    Optional<String> host = given.one(Option.CLUSTER).map(Argument::host);
    Optional<Integer> port = given.one(Option.CLUSTER_PORT).map(argument -> argument.port(1));
    List<String> members =
        given.all(Option.CLUSTER_MEMBERS).stream().map(Argument::member).toList();
    if (host.isEmpty() && (port.isPresent() || !members.isEmpty())) {
      Option lonely = port.isPresent() ? Option.CLUSTER_PORT : Option.CLUSTER_MEMBERS;
      throw StartException.usage(
          given.one(lonely).orElseThrow().source()
              + ": expected "
              + Option.CLUSTER.flag()
              + " as well");
    }
    return host.map(
        address ->
            new Cluster(
                address,
                port.orElse(DEFAULT_CLUSTER_PORT),
                members.isEmpty() ? DEFAULT_MEMBERS : members));
  }
}
