package slidersync.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import slidersync.boardfile.BoardFile;
import slidersync.boardfile.BoardFileException;

/**
 * {@code slider-sync}: starts a node. Each option is one field, and by its name an environment
 * variable, too ({@link EnvironmentDefaults}).
 */
@Command(
    name = "slider-sync",
    versionProvider = Version.class,
    usageHelpWidth = 100,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Serves a page of controls that everybody sees and moves together.",
    footer = {
      "",
      "Each option is an environment variable, too: SLIDER_SYNC_HOST, SLIDER_SYNC_PORT, ...",
      "The command line wins.",
      "",
      "To see how many screens a running board can serve: slider-sync bench --help"
    })
final class ServeCommand implements Runnable {

  private static final String CLUSTER = "--cluster";
  private static final String CLUSTER_PORT = "--cluster-port";
  private static final String CLUSTER_MEMBERS = "--cluster-members";

  private final Consumer<Settings> start;
  private final Function<String, String> source;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = Converters.Host.class,
      description =
          "Listen on this address; 0.0.0.0 opens the page to the network (${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Converters.AnyPort.class,
      description = "Listen on this port; 0 takes a free one (${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--boards",
      paramLabel = "FILE",
      converter = Converters.File.class,
      description = "Take the boards from this YAML file (built in: the board main).")
  private Optional<Path> boards = Optional.empty();

  @Option(
      names = "--webroot",
      paramLabel = "DIR",
      converter = Converters.Directory.class,
      description = "Serve the files in this folder before the built-in ones.")
  private Optional<Path> webroot = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "URL",
      converter = Converters.Store.class,
      description =
          "Keep values here (${DEFAULT-VALUE}):%n"
              + "jdbc:sqlite:FILE, jdbc:postgresql://..., or memory.")
  private String store = "jdbc:sqlite:data/slider-sync.db";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      converter = Converters.Origins.class,
      description = "The origin that browsers use behind a proxy; may be given more than once.")
  private List<String> publicUrls = List.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "URL",
      converter = Converters.Origins.class,
      description = "Let pages of this other site use the boards; may be given more than once.")
  private List<String> allowedOrigins = List.of();

  @Mixin private TlsOptions tls = new TlsOptions();

  @Mixin private DoorOptions doors = new DoorOptions();

  @Option(
      names = CLUSTER,
      paramLabel = "HOST",
      arity = "0..1",
      fallbackValue = "127.0.0.1",
      converter = Converters.Host.class,
      description = "Join the cluster, with this address for the other nodes (127.0.0.1).")
  private Optional<String> cluster = Optional.empty();

  @Option(
      names = CLUSTER_PORT,
      paramLabel = "PORT",
      converter = Converters.FixedPort.class,
      description = "Listen for the other nodes on this port (5701).")
  private Optional<Integer> clusterPort = Optional.empty();

  @Option(
      names = CLUSTER_MEMBERS,
      paramLabel = "LIST",
      converter = Converters.Members.class,
      description = "The nodes' addresses, HOST or HOST:PORT, with commas (127.0.0.1).")
  private List<String> clusterMembers = List.of();

  @SuppressWarnings("unused") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  private boolean help;

  @SuppressWarnings("unused") // picocli reads it
  @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
  private boolean version;

  /**
   * @param start takes the settings when they are right
   * @param source names an option as it was given: {@code --port} or {@code SLIDER_SYNC_PORT}
   */
  ServeCommand(Consumer<Settings> start, Function<String, String> source) {
    this.start = start;
    this.source = source;
  }

  @Override
  public void run() {
    start.accept(
        new Settings(
            host,
            port,
            boards(),
            webroot,
            store,
            cluster(),
            publicUrls.stream().distinct().toList(),
            allowedOrigins.stream().distinct().toList(),
            tls.settings(source),
            doors.settings()));
  }

  private Optional<Settings.Boards> boards() {
    try {
      return boards.map(file -> new Settings.Boards(file, BoardFile.read(file)));
    } catch (BoardFileException e) {
      throw StartException.failure(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Settings.Cluster> cluster() {
    if (cluster.isEmpty()) {
      if (clusterPort.isPresent()) throw lonely(CLUSTER_PORT);
      if (!clusterMembers.isEmpty()) throw lonely(CLUSTER_MEMBERS);
    }
    List<String> members = clusterMembers.isEmpty() ? List.of("127.0.0.1") : clusterMembers;
    return cluster.map(
        address -> new Settings.Cluster(address, clusterPort.orElse(5701), List.copyOf(members)));
  }

  private StartException lonely(String option) {
    return StartException.usage(source.apply(option) + ": expected " + CLUSTER + " as well");
  }
}
