package slidersync;

import java.util.Locale;

/** What can be said to a node, on the command line or in the environment. */
enum Option {
  HOST("HOST", "Listen on this address; 0.0.0.0 opens the page to the network (127.0.0.1)."),
  PORT("PORT", "Listen on this port; 0 takes a free one (8080)."),
  BOARDS("FILE", "Take the boards from this YAML file (built in: the board main)."),
  WEBROOT("DIR", "Serve the files in this folder before the built-in ones."),
  STORE(
      "URL",
      "Keep values here (jdbc:sqlite:data/slider-sync.db):%njdbc:sqlite:FILE, jdbc:postgresql://..., or memory."),
  PUBLIC_URL("URL", "The origin that browsers use behind a proxy; may be given more than once."),
  CLUSTER("HOST", "Join the cluster, with this address for the other nodes (127.0.0.1)."),
  CLUSTER_PORT("PORT", "Listen for the other nodes on this port (5701)."),
  CLUSTER_MEMBERS("LIST", "The nodes' addresses, HOST or HOST:PORT, with commas (127.0.0.1).");

  private final String parameter;
  private final String description;

  Option(String parameter, String description) {
    this.parameter = parameter;
    this.description = description;
  }

  /** As on the command line, for example {@code --public-url}. */
  String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As in the environment, for example {@code SLIDER_SYNC_PUBLIC_URL}. */
  String variable() {
    return "SLIDER_SYNC_" + name();
  }

  String parameter() {
    return parameter;
  }

  String description() {
    return description;
  }
}
